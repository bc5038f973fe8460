import { type SourceFile, type TS, ts } from '../../syntax/typescript.js';
import type { Range } from '../../text/range.js';
import type { Binding, FunctionId, NodeId, Parameter } from './ir.js';
import { childScope, GraphBuilder, type Scope } from './scope.js';

const K = ts.SyntaxKind;

/** The head of a declared type as written: `OpenAI`, `z.infer`, `UIMessage` of `UIMessage[]`, `User` of `Promise<User>`. */
function typeNameOf(type: TS.TypeNode | undefined): string {
  if (!type) return '';
  if (ts.isArrayTypeNode(type)) return typeNameOf(type.elementType);
  if (!ts.isTypeReferenceNode(type)) return '';
  const inner = type.typeArguments?.[0];
  if (ts.isIdentifier(type.typeName)) {
    if (inner && (type.typeName.text === 'Promise' || type.typeName.text === 'Readonly' || type.typeName.text === 'Partial'))
      return typeNameOf(inner);
    return type.typeName.text;
  }
  return ts.isIdentifier(type.typeName.left) ? `${type.typeName.left.text}.${type.typeName.right.text}` : '';
}

export const unescapedKey = (name: TS.PropertyName | TS.BindingName): string => {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name))
    return name.text;
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text;
  return '';
};

function decoratorNames(node: TS.ParameterDeclaration): string[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.flatMap(({ expression }) => {
    const target = ts.isCallExpression(expression) ? expression.expression : expression;
    return ts.isIdentifier(target) ? [target.text] : [];
  });
}

/** Names and what is given to them: references, patterns, assignments, functions and classes. */
export abstract class DeclarationBuilder {
  readonly graph = new GraphBuilder();

  constructor(protected readonly source: SourceFile) {}

  protected abstract block(statements: readonly TS.Statement[], scope: Scope, end: number): void;

  protected range(node: TS.Node): Range {
    return { start: node.getStart(this.source), end: node.end };
  }

  protected directiveOf(statements: readonly TS.Statement[]): string {
    const first = statements[0];
    return first &&
      ts.isExpressionStatement(first) &&
      ts.isStringLiteral(first.expression) &&
      first.expression.text.startsWith('use ')
      ? first.expression.text
      : '';
  }

  protected abstract expression(node: TS.Expression, scope: Scope, nameHint?: string): NodeId;

  protected reference(name: string, scope: Scope, range: Range): NodeId {
    const binding = this.graph.lookup(scope, name);
    if (binding !== undefined) return this.graph.add({ kind: 'ref', binding, start: range.start, end: range.end });
    if (name === 'undefined') return this.graph.add({ kind: 'literal', value: undefined, start: range.start, end: range.end });
    return this.graph.add({ kind: 'global', name, start: range.start, end: range.end });
  }

  protected assignTo(target: TS.Node, value: NodeId, scope: Scope): void {
    if (ts.isIdentifier(target)) {
      const binding = this.graph.lookup(scope, target.text);
      if (binding !== undefined) this.graph.binding(binding).values.push(value);
    } else if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
      const name = ts.isPropertyAccessExpression(target)
        ? target.name.text
        : ts.isStringLiteralLike(target.argumentExpression)
          ? target.argumentExpression.text
          : '';
      const of = this.expression(target.expression, scope);
      const receiver = this.graph.node(of);
      if (receiver.kind === 'ref') this.graph.binding(receiver.binding).writes.push({ name, value });
      else if (receiver.kind === 'this' && receiver.classId >= 0)
        this.graph.classes[receiver.classId]?.writes.push({ name, value });
      if (receiver.kind === 'global' && receiver.name === 'module' && name === 'exports') this.exportObject(value);
      else if (receiver.kind === 'global' && receiver.name === 'exports' && name) this.graph.exports.push({ name, value });
      else if (receiver.kind === 'member' && receiver.name === 'exports' && name) this.graph.exports.push({ name, value });
      this.graph.assignments.push({ target: of, name, value, within: scope.fn, ...this.range(target) });
    } else if (ts.isObjectLiteralExpression(target)) {
      for (const property of target.properties) {
        if (ts.isShorthandPropertyAssignment(property))
          this.assignTo(property.name, this.member(value, property.name.text, this.range(property)), scope);
        else if (ts.isPropertyAssignment(property))
          this.assignTo(property.initializer, this.member(value, unescapedKey(property.name), this.range(property)), scope);
      }
    } else if (ts.isArrayLiteralExpression(target)) {
      target.elements.forEach((element, i) => {
        this.assignTo(element, this.item(value, i, this.range(element)), scope);
      });
    }
  }

  private exportObject(value: NodeId): void {
    this.graph.exports.push({ name: 'default', value });
    const node = this.graph.node(value);
    if (node.kind === 'object')
      for (const prop of node.props) if (prop.name) this.graph.exports.push({ name: prop.name, value: prop.value });
  }

  protected member(of: NodeId, name: string, range: Range): NodeId {
    return this.graph.add({ kind: 'member', of, name, nameStart: range.start, start: range.start, end: range.end });
  }

  private item(of: NodeId, index: number, range: Range): NodeId {
    const by = this.graph.add({ kind: 'literal', value: index, start: range.start, end: range.end });
    return this.graph.add({ kind: 'index', of, by, start: range.start, end: range.end });
  }

  protected patternNames(name: TS.BindingName): string[] {
    if (ts.isIdentifier(name)) return [name.text];
    return name.elements.flatMap((element) => (ts.isBindingElement(element) ? this.patternNames(element.name) : []));
  }

  protected declarePattern(name: TS.BindingName, scope: Scope, kind: Binding['kind'], type?: TS.TypeNode): void {
    if (ts.isIdentifier(name)) this.graph.declare(scope, name.text, kind, this.range(name), typeNameOf(type));
    else for (const element of name.elements) if (ts.isBindingElement(element)) this.declarePattern(element.name, scope, kind);
  }

  protected bindPattern(name: TS.BindingName, value: NodeId, scope: Scope, kind: Binding['kind'], type?: TS.TypeNode): void {
    if (ts.isIdentifier(name)) {
      this.graph.binding(this.graph.declare(scope, name.text, kind, this.range(name), typeNameOf(type))).values.push(value);
      return;
    }
    const taken: string[] = [];
    name.elements.forEach((element, i) => {
      if (!ts.isBindingElement(element)) return;
      const range = this.range(element);
      let part: NodeId;
      if (element.dotDotDotToken) part = this.graph.add({ kind: 'rest', of: value, without: taken, ...range });
      else if (ts.isArrayBindingPattern(name)) part = this.item(value, i, range);
      else {
        const key = unescapedKey(element.propertyName ?? element.name);
        taken.push(key);
        part = this.member(value, key, range);
      }
      if (element.initializer)
        part = this.graph.add({ kind: 'choice', of: [part, this.expression(element.initializer, scope)], ...range });
      this.bindPattern(element.name, part, scope, kind);
    });
  }

  protected functionLike(node: TS.SignatureDeclaration & { body?: TS.Node }, scope: Scope, name: string): NodeId {
    // What decorators hold comes first: functions in it take their numbers before this one.
    const decorators = this.decoratorsOf(node, scope);
    const fn: FunctionId = this.graph.functions.length;
    const range = this.range(node);
    const value = this.graph.add({ kind: 'function', fn, ...range });
    const keepsThis =
      node.kind === K.ArrowFunction ||
      node.kind === K.MethodDeclaration ||
      node.kind === K.Constructor ||
      ts.isAccessor(node) ||
      scope.isObject;
    const params: Parameter[] = node.parameters.map((parameter) => ({
      name: ts.isIdentifier(parameter.name) ? parameter.name.text : '',
      typeName: typeNameOf(parameter.type),
      isRest: parameter.dotDotDotToken !== undefined,
      decorators: decoratorNames(parameter),
    }));
    const isAsync = ts.canHaveModifiers(node) && (node.modifiers?.some((modifier) => modifier.kind === K.AsyncKeyword) ?? false);
    const classId = keepsThis ? scope.classId : -1;
    this.graph.functions.push({
      name: name || (node.name && ts.isIdentifier(node.name) ? node.name.text : ''),
      parent: scope.fn,
      params,
      returns: [],
      isAsync,
      node: value,
      bodyStart: node.body ? node.body.getStart(this.source) : range.end,
      directive: node.body && ts.isBlock(node.body) ? this.directiveOf(node.body.statements) : '',
      classId,
      ...decorators,
      start: range.start,
      end: range.end,
    });
    // A function expression knows itself by its own name; a parameter of that name hides it.
    const around = ts.isFunctionExpression(node) && node.name ? this.scopeWith(node.name, value, 'function', scope) : scope;
    const inner = childScope(around, { fn, classId, object: keepsThis ? scope.object : undefined, isFunctionScope: true });
    node.parameters.forEach((parameter, index) => {
      const at = this.range(parameter.name);
      let param = this.graph.add({ kind: 'param', fn, index, ...at });
      if (
        ts.isParameterPropertyDeclaration(parameter, parameter.parent ?? node) &&
        ts.isIdentifier(parameter.name) &&
        scope.classId >= 0
      ) {
        this.graph.classes[scope.classId]?.writes.push({ name: parameter.name.text, value: param });
      }
      if (parameter.initializer)
        param = this.graph.add({ kind: 'choice', of: [param, this.expression(parameter.initializer, inner)], ...at });
      this.bindPattern(parameter.name, param, inner, 'parameter', parameter.type);
    });
    if (node.body) {
      if (ts.isBlock(node.body)) this.block(node.body.statements, inner, node.body.end);
      else this.graph.functions[fn]?.returns.push(this.expression(node.body as TS.Expression, inner));
    }
    return value;
  }

  private decoratorsOf(node: TS.Node, scope: Scope): { decorators?: NodeId[] } {
    const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
    return decorators.length > 0 ? { decorators: decorators.map(({ expression }) => this.expression(expression, scope)) } : {};
  }

  private scopeWith(name: TS.Identifier, value: NodeId, kind: Binding['kind'], scope: Scope): Scope {
    const around = childScope(scope);
    this.graph.binding(this.graph.declare(around, name.text, kind, this.range(name))).values.push(value);
    return around;
  }

  /** A getter's value is what calling it gives; the call stands nowhere in the code and is in no list of calls. */
  protected accessor(node: TS.AccessorDeclaration, scope: Scope, name: string): NodeId | undefined {
    const callee = this.functionLike(node, scope, name);
    if (!ts.isGetAccessor(node)) return undefined;
    return this.graph.add({ kind: 'call', callee, args: [], within: scope.fn, form: 'call', ...this.range(node) });
  }

  protected classLike(node: TS.ClassLikeDeclaration, scope: Scope): NodeId {
    const extended = node.heritageClauses?.find((clause) => clause.token === K.ExtendsKeyword)?.types[0];
    const base = extended && this.expression(extended.expression, scope);
    const decorators = this.decoratorsOf(node, scope);
    const id = this.graph.classes.length;
    const members: { name: string; value: NodeId; isStatic: boolean; typeName: string; decorators?: NodeId[] }[] = [];
    this.graph.classes.push({
      name: node.name?.text ?? '',
      members,
      writes: [],
      ...this.range(node),
      ...decorators,
      ...(base === undefined ? {} : { base }),
    });
    const value = this.graph.add({ kind: 'class', id, ...this.range(node) });
    const around = ts.isClassExpression(node) && node.name ? this.scopeWith(node.name, value, 'class', scope) : scope;
    const inner = childScope(around, { classId: id, object: undefined });
    for (const member of node.members) {
      const isStatic =
        ts.canHaveModifiers(member) && (member.modifiers?.some((modifier) => modifier.kind === K.StaticKeyword) ?? false);
      if (ts.isPropertyDeclaration(member)) {
        const name = unescapedKey(member.name);
        const value = member.initializer
          ? this.expression(member.initializer, inner, name)
          : this.graph.unknown(this.range(member));
        members.push({ name, value, isStatic, typeName: typeNameOf(member.type), ...this.decoratorsOf(member, inner) });
      } else if (ts.isConstructorDeclaration(member)) {
        const made = this.functionLike(member, inner, 'constructor');
        if (member.body) members.push({ name: 'constructor', value: made, isStatic: false, typeName: '' });
      } else if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) {
        // What is abstract, and the signature of an overload, says nothing of what runs.
        if (!member.body) continue;
        const name = unescapedKey(member.name);
        const made = ts.isAccessor(member) ? this.accessor(member, inner, name) : this.functionLike(member, inner, name);
        if (made !== undefined) members.push({ name, value: made, isStatic, typeName: '' });
      } else if (ts.isClassStaticBlockDeclaration(member)) this.block(member.body.statements, childScope(inner), member.end);
    }
    return value;
  }
}
