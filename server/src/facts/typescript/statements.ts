import { type SourceFile, type TS, ts } from '../../syntax/typescript.js';
import { ExpressionBuilder } from './expressions.js';
import type { FlowGraph, NodeId, Property } from './ir.js';
import { packageName } from './module-name.js';
import { childScope, functionScope, type Scope } from './scope.js';

const K = ts.SyntaxKind;

/** Whether control never runs past the statement. */
function exits(statement: TS.Statement): boolean {
  switch (statement.kind) {
    case K.ReturnStatement:
    case K.ThrowStatement:
    case K.ContinueStatement:
    case K.BreakStatement:
      return true;
    case K.Block: {
      const { statements } = statement as TS.Block;
      const last = statements[statements.length - 1];
      return last !== undefined && exits(last);
    }
    case K.IfStatement: {
      const { thenStatement, elseStatement } = statement as TS.IfStatement;
      return elseStatement !== undefined && exits(thenStatement) && exits(elseStatement);
    }
    default:
      return false;
  }
}

const hasModifier = (node: TS.Statement, kind: TS.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && (node.modifiers?.some((modifier) => modifier.kind === kind) ?? false);

/** Where the names of a declaration live: those of `var` leave the block. */
const scopeOf = (list: TS.VariableDeclarationList, scope: Scope): Scope =>
  list.flags & ts.NodeFlags.BlockScoped ? scope : functionScope(scope);

/** Walks statements in source order; expressions are the parent class's business. */
class StatementBuilder extends ExpressionBuilder {
  build(): FlowGraph {
    const scope: Scope = {
      parent: undefined,
      names: new Map(),
      fn: -1,
      classId: -1,
      object: undefined,
      isObject: false,
      isFunctionScope: true,
    };
    this.graph.directive = this.directiveOf(this.source.statements);
    this.block(this.source.statements, scope, this.source.end);
    return this.graph.finish();
  }

  protected override block(statements: readonly TS.Statement[], scope: Scope, end: number): void {
    for (const statement of statements) this.hoist(statement, scope);
    for (const statement of statements) this.statement(statement, scope, end);
  }

  private hoist(statement: TS.Statement, scope: Scope): void {
    switch (statement.kind) {
      case K.VariableStatement:
        this.declareList((statement as TS.VariableStatement).declarationList, scope);
        break;
      case K.FunctionDeclaration: {
        const { name } = statement as TS.FunctionDeclaration;
        if (name) this.graph.declare(scope, name.text, 'function', this.range(name));
        break;
      }
      case K.ClassDeclaration: {
        const { name } = statement as TS.ClassDeclaration;
        if (name) this.graph.declare(scope, name.text, 'class', this.range(name));
        break;
      }
      case K.EnumDeclaration: {
        const { name } = statement as TS.EnumDeclaration;
        this.graph.declare(scope, name.text, 'class', this.range(name));
        break;
      }
      case K.ImportDeclaration:
        this.importDeclaration(statement as TS.ImportDeclaration, scope);
        break;
      case K.ImportEqualsDeclaration:
        this.importEquals(statement as TS.ImportEqualsDeclaration, scope);
        break;
      default:
        break;
    }
  }

  /** `import x = require('x')`. */
  private importEquals(node: TS.ImportEqualsDeclaration, scope: Scope): void {
    const { moduleReference: from } = node;
    if (!ts.isExternalModuleReference(from) || !ts.isStringLiteralLike(from.expression)) return;
    const module = from.expression.text;
    this.graph.imports.push(module);
    this.graph.binding(this.graph.declare(scope, node.name.text, 'import', this.range(node.name))).import = { module, name: '*' };
  }

  /** An enum is an object of constants. */
  private enumDeclaration(node: TS.EnumDeclaration, scope: Scope): void {
    const props: Property[] = node.members.map((member, i) => {
      const name = ts.isIdentifier(member.name) || ts.isStringLiteralLike(member.name) ? member.name.text : '';
      const range = this.range(member);
      const value = member.initializer
        ? this.expression(member.initializer, scope)
        : this.graph.add({ kind: 'literal', value: i, ...range });
      return { name, nameRange: this.range(member.name), value, form: 'plain', ...range };
    });
    const value = this.graph.add({ kind: 'object', props, ...this.range(node) });
    const binding = this.graph.lookup(scope, node.name.text);
    if (binding !== undefined) this.graph.binding(binding).values.push(value);
    this.exportDeclaration(node, node.name.text, value);
  }

  private importDeclaration(node: TS.ImportDeclaration, scope: Scope): void {
    if (!ts.isStringLiteral(node.moduleSpecifier)) return;
    const module = packageName(node.moduleSpecifier.text);
    this.graph.imports.push(module);
    const clause = node.importClause;
    if (!clause) return;
    const bind = (local: TS.Identifier, name: string): void => {
      this.graph.binding(this.graph.declare(scope, local.text, 'import', this.range(local))).import = { module, name };
    };
    if (clause.name) bind(clause.name, 'default');
    const named = clause.namedBindings;
    if (!named) return;
    if (ts.isNamespaceImport(named)) bind(named.name, '*');
    else for (const element of named.elements) bind(element.name, (element.propertyName ?? element.name).text);
  }

  private statement(node: TS.Statement, scope: Scope, blockEnd: number): void {
    switch (node.kind) {
      case K.ExpressionStatement:
        this.expression((node as TS.ExpressionStatement).expression, scope);
        return;
      case K.VariableStatement: {
        const exported = hasModifier(node, K.ExportKeyword);
        const { declarationList } = node as TS.VariableStatement;
        for (const declaration of declarationList.declarations) this.variable(declaration, declarationList, scope, exported);
        return;
      }
      case K.ReturnStatement: {
        const { expression } = node as TS.ReturnStatement;
        if (!expression) return;
        const value = this.expression(expression, scope);
        if (scope.fn >= 0) this.graph.functions[scope.fn]?.returns.push(value);
        return;
      }
      case K.IfStatement:
        this.ifStatement(node as TS.IfStatement, scope, blockEnd);
        return;
      case K.Block:
        this.block((node as TS.Block).statements, childScope(scope), node.end);
        return;
      case K.ForStatement: {
        const loop = node as TS.ForStatement;
        const inner = childScope(scope);
        if (loop.initializer) {
          if (ts.isVariableDeclarationList(loop.initializer))
            for (const declaration of loop.initializer.declarations) this.variable(declaration, loop.initializer, inner, false);
          else this.expression(loop.initializer, inner);
        }
        const test = loop.condition && this.expression(loop.condition, inner);
        this.loop(node, test, loop.statement.pos, inner);
        if (loop.incrementor) this.expression(loop.incrementor, inner);
        this.statement(loop.statement, inner, node.end);
        return;
      }
      case K.ForOfStatement:
      case K.ForInStatement: {
        const loop = node as TS.ForOfStatement | TS.ForInStatement;
        const inner = childScope(scope);
        const of = this.expression(loop.expression, scope);
        const element =
          node.kind === K.ForOfStatement
            ? this.graph.add({ kind: 'element', of, ...this.range(loop.expression) })
            : this.graph.unknown(this.range(loop.expression));
        if (ts.isVariableDeclarationList(loop.initializer)) {
          for (const declaration of loop.initializer.declarations)
            this.bindPattern(declaration.name, element, scopeOf(loop.initializer, inner), 'variable', declaration.type);
        } else this.assignTo(loop.initializer, element, inner);
        this.statement(loop.statement, inner, node.end);
        return;
      }
      case K.WhileStatement:
      case K.DoStatement: {
        const loop = node as TS.WhileStatement | TS.DoStatement;
        const test = this.expression(loop.expression, scope);
        const { start } = this.range(node);
        this.loop(node, test, node.kind === K.DoStatement ? start + 'do'.length : loop.statement.pos, scope);
        this.statement(loop.statement, childScope(scope), node.end);
        return;
      }
      case K.TryStatement: {
        const attempt = node as TS.TryStatement;
        this.block(attempt.tryBlock.statements, childScope(scope), attempt.tryBlock.end);
        if (attempt.catchClause) {
          const inner = childScope(scope);
          const { variableDeclaration, block } = attempt.catchClause;
          this.graph.attempts.push({ tried: this.range(attempt.tryBlock), caught: this.range(attempt.catchClause) });
          if (variableDeclaration) this.declarePattern(variableDeclaration.name, inner, 'catch');
          this.block(block.statements, inner, block.end);
        }
        if (attempt.finallyBlock) this.block(attempt.finallyBlock.statements, childScope(scope), attempt.finallyBlock.end);
        return;
      }
      case K.SwitchStatement: {
        this.switchStatement(node as TS.SwitchStatement, scope);
        return;
      }
      case K.ThrowStatement:
        this.expression((node as TS.ThrowStatement).expression, scope);
        return;
      case K.LabeledStatement:
        this.statement((node as TS.LabeledStatement).statement, scope, blockEnd);
        return;
      case K.FunctionDeclaration: {
        const declaration = node as TS.FunctionDeclaration;
        const value = this.functionLike(declaration, scope, declaration.name?.text ?? '');
        if (declaration.name) {
          const binding = this.graph.lookup(scope, declaration.name.text);
          if (binding !== undefined && declaration.body) this.graph.binding(binding).values.push(value);
        }
        if (declaration.body) this.exportDeclaration(node, declaration.name?.text, value);
        return;
      }
      case K.ClassDeclaration: {
        const declaration = node as TS.ClassDeclaration;
        const value = this.classLike(declaration, scope);
        if (declaration.name) {
          const binding = this.graph.lookup(scope, declaration.name.text);
          if (binding !== undefined) this.graph.binding(binding).values.push(value);
        }
        this.exportDeclaration(node, declaration.name?.text, value);
        return;
      }
      case K.EnumDeclaration:
        this.enumDeclaration(node as TS.EnumDeclaration, scope);
        return;
      case K.ExportAssignment: {
        const value = this.expression((node as TS.ExportAssignment).expression, scope);
        this.graph.exports.push({ name: 'default', value });
        return;
      }
      case K.ExportDeclaration:
        this.exportList(node as TS.ExportDeclaration, scope);
        return;
      case K.ModuleDeclaration: {
        const { body } = node as TS.ModuleDeclaration;
        if (body && ts.isModuleBlock(body)) this.block(body.statements, childScope(scope), body.end);
        return;
      }
      default:
        return;
    }
  }

  private ifStatement(node: TS.IfStatement, scope: Scope, blockEnd: number): void {
    const test = this.expression(node.expression, scope);
    this.graph.conditions.push({
      test,
      within: scope.fn,
      thenRange: { start: node.thenStatement.pos, end: node.thenStatement.end },
      exits: exits(node.thenStatement),
      ...(node.elseStatement && {
        elseRange: { start: node.elseStatement.pos, end: node.elseStatement.end },
        elseExits: exits(node.elseStatement),
      }),
      blockEnd,
    });
    this.statement(node.thenStatement, scope, node.thenStatement.end);
    if (node.elseStatement) this.statement(node.elseStatement, scope, node.elseStatement.end);
  }

  /** Each clause is a condition of its own; clauses that share statements hold when one of their tests does. */
  private switchStatement(node: TS.SwitchStatement, scope: Scope): void {
    const subject = this.expression(node.expression, scope);
    const inner = childScope(scope);
    // `switch (true)` asks what the clauses say.
    const isPlain = node.expression.kind === K.TrueKeyword;
    let test: NodeId | undefined;
    let isOpen = false;
    for (const clause of node.caseBlock.clauses) {
      if (ts.isCaseClause(clause)) {
        const range = this.range(clause.expression);
        const value = this.expression(clause.expression, inner);
        const own = isPlain ? value : this.graph.add({ kind: 'operation', of: [subject, value], operator: '===', ...range });
        test = test === undefined ? own : this.graph.add({ kind: 'choice', of: [test, own], test, ...range });
      } else isOpen = true;
      if (clause.statements.length === 0) continue;
      const [first] = clause.statements;
      if (test !== undefined && !isOpen)
        this.graph.conditions.push({
          test,
          within: scope.fn,
          thenRange: { start: first?.pos ?? clause.pos, end: clause.end },
          exits: false,
          blockEnd: clause.end,
        });
      this.block(clause.statements, inner, clause.end);
      test = undefined;
      isOpen = false;
    }
  }

  private loop(node: TS.Statement, test: NodeId | undefined, headEnd: number, scope: Scope): void {
    this.graph.loops.push({ ...this.range(node), ...(test === undefined ? {} : { test }), headEnd, within: scope.fn });
  }

  private declareList(list: TS.VariableDeclarationList, scope: Scope): void {
    const target = scopeOf(list, scope);
    for (const declaration of list.declarations) this.declarePattern(declaration.name, target, 'variable', declaration.type);
  }

  private variable(declaration: TS.VariableDeclaration, list: TS.VariableDeclarationList, scope: Scope, exported: boolean): void {
    const target = scopeOf(list, scope);
    if (!declaration.initializer) {
      this.declarePattern(declaration.name, target, 'variable', declaration.type);
      return;
    }
    const name = ts.isIdentifier(declaration.name) ? declaration.name.text : '';
    const value = this.expression(declaration.initializer, scope, name);
    this.bindPattern(declaration.name, value, target, 'variable', declaration.type);
    if (exported && name) this.graph.exports.push({ name, value: this.reference(name, scope, this.range(declaration.name)) });
    else if (exported) {
      for (const bound of this.patternNames(declaration.name))
        this.graph.exports.push({ name: bound, value: this.reference(bound, scope, this.range(declaration.name)) });
    }
  }

  private exportDeclaration(node: TS.Statement, name: string | undefined, value: NodeId): void {
    if (!hasModifier(node, K.ExportKeyword)) return;
    if (hasModifier(node, K.DefaultKeyword)) this.graph.exports.push({ name: 'default', value });
    else if (name) this.graph.exports.push({ name, value });
  }

  private exportList(node: TS.ExportDeclaration, scope: Scope): void {
    const module = node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
    if (module !== undefined) this.graph.imports.push(module);
    const clause = node.exportClause;
    if (!clause) {
      if (module !== undefined) this.graph.exports.push({ name: '*', from: { module, name: '*' } });
      return;
    }
    if (ts.isNamespaceExport(clause)) {
      if (module !== undefined) this.graph.exports.push({ name: clause.name.text, from: { module, name: '*' } });
      return;
    }
    for (const element of clause.elements) {
      const local = (element.propertyName ?? element.name).text;
      if (module !== undefined) this.graph.exports.push({ name: element.name.text, from: { module, name: local } });
      else this.graph.exports.push({ name: element.name.text, value: this.reference(local, scope, this.range(element)) });
    }
  }
}

/** The flow graph of a parsed file: one walk, no type checker, no binder. */
export const buildFlowGraph = (source: SourceFile): FlowGraph => new StatementBuilder(source).build();
