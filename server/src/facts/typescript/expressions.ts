import { type SourceFile, type TS, ts } from '../../syntax/typescript.js';
import type { Range } from '../../text/range.js';
import type { Binding, FunctionId, NodeId, Parameter, Property } from './ir.js';
import { packageName } from './module-name.js';
import { childScope, GraphBuilder, type Scope } from './scope.js';

const K = ts.SyntaxKind;

/** The head of a declared type as written: `OpenAI`, `z.infer`, `UIMessage` of `UIMessage[]`, `User` of `Promise<User>`. */
export function typeNameOf(type: TS.TypeNode | undefined): string {
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

const unescapedKey = (name: TS.PropertyName | TS.BindingName): string => {
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

/** Builds value nodes from expressions. */
export abstract class ExpressionBuilder {
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

  expression(node: TS.Expression, scope: Scope, nameHint = ''): NodeId {
    switch (node.kind) {
      case K.StringLiteral:
      case K.NoSubstitutionTemplateLiteral: {
        const literal = node as TS.StringLiteral;
        return this.graph.add({
          kind: 'string',
          value: literal.text,
          start: literal.getStart(this.source) + 1,
          end: node.end - 1,
        });
      }
      case K.TemplateExpression:
        return this.template(node as TS.TemplateExpression, scope);
      case K.NumericLiteral:
        return this.graph.add({ kind: 'literal', value: Number((node as TS.NumericLiteral).text), ...this.range(node) });
      case K.TrueKeyword:
      case K.FalseKeyword:
        return this.graph.add({ kind: 'literal', value: node.kind === K.TrueKeyword, ...this.range(node) });
      case K.NullKeyword:
        return this.graph.add({ kind: 'literal', value: null, ...this.range(node) });
      case K.RegularExpressionLiteral:
        return this.graph.add({ kind: 'regex', source: (node as TS.RegularExpressionLiteral).text, ...this.range(node) });
      case K.Identifier:
        return this.reference((node as TS.Identifier).text, scope, this.range(node));
      case K.ThisKeyword:
        return this.graph.add({ kind: 'this', classId: scope.classId, ...this.range(node) });
      case K.SuperKeyword:
        return this.graph.unknown(this.range(node));
      case K.MetaProperty:
        return this.graph.add({ kind: 'global', name: 'import.meta', ...this.range(node) });
      case K.ParenthesizedExpression:
      case K.AsExpression:
      case K.SatisfiesExpression:
      case K.TypeAssertionExpression:
      case K.NonNullExpression:
      case K.AwaitExpression:
        return this.expression((node as TS.AwaitExpression).expression, scope, nameHint);
      case K.PropertyAccessExpression: {
        const access = node as TS.PropertyAccessExpression;
        const of = this.expression(access.expression, scope);
        return this.graph.add({
          kind: 'member',
          of,
          name: access.name.text,
          nameStart: access.name.getStart(this.source),
          ...this.range(node),
        });
      }
      case K.ElementAccessExpression: {
        const access = node as TS.ElementAccessExpression;
        const of = this.expression(access.expression, scope);
        if (ts.isStringLiteralLike(access.argumentExpression)) {
          return this.graph.add({
            kind: 'member',
            of,
            name: access.argumentExpression.text,
            nameStart: access.argumentExpression.getStart(this.source),
            ...this.range(node),
          });
        }
        return this.graph.add({ kind: 'index', of, by: this.expression(access.argumentExpression, scope), ...this.range(node) });
      }
      case K.CallExpression:
      case K.NewExpression:
        return this.call(node as TS.CallExpression | TS.NewExpression, scope);
      case K.TaggedTemplateExpression: {
        const tagged = node as TS.TaggedTemplateExpression;
        const callee = this.expression(tagged.tag, scope);
        const args = [this.expression(tagged.template, scope)];
        return this.addCall({ kind: 'call', callee, args, within: scope.fn, form: 'tag', ...this.range(node) });
      }
      case K.ObjectLiteralExpression:
        return this.object(node as TS.ObjectLiteralExpression, scope);
      case K.ArrayLiteralExpression: {
        const items = (node as TS.ArrayLiteralExpression).elements.map((element) => this.expression(element, scope));
        return this.graph.add({ kind: 'array', items, ...this.range(node) });
      }
      case K.SpreadElement:
        return this.graph.add({
          kind: 'spread',
          of: this.expression((node as TS.SpreadElement).expression, scope),
          ...this.range(node),
        });
      case K.ArrowFunction:
      case K.FunctionExpression:
        return this.functionLike(node as TS.ArrowFunction | TS.FunctionExpression, scope, nameHint);
      case K.ClassExpression:
        return this.classLike(node as TS.ClassExpression, scope);
      case K.ConditionalExpression: {
        const choice = node as TS.ConditionalExpression;
        const test = this.expression(choice.condition, scope);
        const of = [this.expression(choice.whenTrue, scope), this.expression(choice.whenFalse, scope)];
        return this.graph.add({ kind: 'choice', of, test, ...this.range(node) });
      }
      case K.BinaryExpression:
        return this.binary(node as TS.BinaryExpression, scope);
      case K.PrefixUnaryExpression:
      case K.PostfixUnaryExpression: {
        const unary = node as TS.PrefixUnaryExpression;
        return this.graph.add({
          kind: 'operation',
          of: [this.expression(unary.operand, scope)],
          operator: ts.tokenToString(unary.operator) ?? '',
          ...this.range(node),
        });
      }
      case K.TypeOfExpression:
      case K.VoidExpression:
      case K.DeleteExpression:
        return this.graph.add({
          kind: 'operation',
          of: [this.expression((node as TS.TypeOfExpression).expression, scope)],
          operator: 'typeof',
          ...this.range(node),
        });
      case K.YieldExpression: {
        const { expression } = node as TS.YieldExpression;
        if (!expression) return this.graph.unknown(this.range(node));
        const value = this.expression(expression, scope);
        if (scope.fn >= 0) this.graph.functions[scope.fn]?.returns.push(value);
        return this.graph.unknown(this.range(node));
      }
      case K.JsxElement:
      case K.JsxSelfClosingElement:
      case K.JsxFragment:
        return this.jsx(node as TS.JsxElement, scope);
      case K.JsxExpression: {
        const { expression } = node as TS.JsxExpression;
        return expression ? this.expression(expression, scope) : this.graph.unknown(this.range(node));
      }
      default:
        return this.graph.unknown(this.range(node));
    }
  }

  protected reference(name: string, scope: Scope, range: Range): NodeId {
    const binding = this.graph.lookup(scope, name);
    if (binding !== undefined) return this.graph.add({ kind: 'ref', binding, start: range.start, end: range.end });
    if (name === 'undefined') return this.graph.add({ kind: 'literal', value: undefined, start: range.start, end: range.end });
    return this.graph.add({ kind: 'global', name, start: range.start, end: range.end });
  }

  private addCall(node: Extract<import('./ir.js').Node, { kind: 'call' }>): NodeId {
    const id = this.graph.add(node);
    this.graph.calls.push(id);
    return id;
  }

  private template(node: TS.TemplateExpression, scope: Scope): NodeId {
    const parts: NodeId[] = [];
    const piece = (literal: TS.TemplateHead | TS.TemplateMiddle | TS.TemplateTail, closing: number): void => {
      if (!literal.text) return;
      parts.push(
        this.graph.add({
          kind: 'string',
          value: literal.text,
          start: literal.getStart(this.source) + 1,
          end: literal.end - closing,
        }),
      );
    };
    piece(node.head, 2);
    for (const span of node.templateSpans) {
      parts.push(this.expression(span.expression, scope));
      piece(span.literal, span.literal.kind === K.TemplateTail ? 1 : 2);
    }
    return this.graph.add({ kind: 'template', parts, quote: '`', ...this.range(node) });
  }

  private call(node: TS.CallExpression | TS.NewExpression, scope: Scope): NodeId {
    const form = node.kind === K.NewExpression ? 'new' : 'call';
    const first = node.arguments?.[0];
    const isImport =
      node.expression.kind === K.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require');
    if (isImport && first && ts.isStringLiteralLike(first)) return this.moduleReference(first.text, this.range(node));
    const callee = this.expression(node.expression as TS.Expression, scope);
    const args = (node.arguments ?? []).map((argument) => this.expression(argument, scope));
    const target = this.graph.node(callee);
    if (target.kind === 'member' && (target.name === 'push' || target.name === 'unshift')) {
      const receiver = this.graph.node(target.of);
      if (receiver.kind === 'ref') this.graph.binding(receiver.binding).pushed.push(...args);
    }
    return this.addCall({ kind: 'call', callee, args, within: scope.fn, form, ...this.range(node) });
  }

  /** `require('x')` and `import('x')`: an import that has no name of its own. */
  private moduleReference(specifier: string, range: Range): NodeId {
    const module = packageName(specifier);
    this.graph.imports.push(module);
    const binding =
      this.graph.bindings.push({
        name: '',
        kind: 'import',
        values: [],
        writes: [],
        pushed: [],
        typeName: '',
        import: { module, name: '*' },
        start: range.start,
        end: range.end,
      }) - 1;
    return this.graph.add({ kind: 'ref', binding, start: range.start, end: range.end });
  }

  private object(node: TS.ObjectLiteralExpression, scope: Scope): NodeId {
    const props: Property[] = [];
    for (const member of node.properties) {
      if (ts.isSpreadAssignment(member)) {
        props.push({
          name: '',
          nameRange: this.range(member),
          value: this.expression(member.expression, scope),
          form: 'spread',
          ...this.range(member),
        });
        continue;
      }
      const nameRange = this.range(member.name);
      const name = unescapedKey(member.name);
      const common = { name, nameRange, ...this.range(member) };
      if (ts.isShorthandPropertyAssignment(member))
        props.push({ ...common, value: this.reference(member.name.text, scope, nameRange), form: 'shorthand' });
      else if (ts.isPropertyAssignment(member)) {
        props.push({ ...common, value: this.expression(member.initializer, scope, name), form: name ? 'plain' : 'computed' });
      } else {
        const value = ts.isAccessor(member) ? this.accessor(member, scope, name) : this.functionLike(member, scope, name);
        if (value !== undefined) props.push({ ...common, value, form: 'method' });
      }
    }
    return this.graph.add({ kind: 'object', props, ...this.range(node) });
  }

  private binary(node: TS.BinaryExpression, scope: Scope): NodeId {
    const operator = node.operatorToken.kind;
    if (operator === K.PlusToken) {
      // A long concatenation nests to the left, deeper than the stack: walk down it in a loop.
      const operands: TS.Expression[] = [];
      let at: TS.Expression = node;
      while (ts.isBinaryExpression(at) && at.operatorToken.kind === K.PlusToken) {
        operands.push(at.right);
        at = at.left;
      }
      operands.push(at);
      const parts = operands.reverse().map((operand) => this.expression(operand, scope));
      return this.graph.add({ kind: 'template', parts, quote: '+', ...this.range(node) });
    }
    if (operator >= K.FirstAssignment && operator <= K.LastAssignment) {
      const value = this.expression(node.right, scope, ts.isIdentifier(node.left) ? node.left.text : '');
      this.assignTo(node.left, value, scope);
      return value;
    }
    if (operator === K.CommaToken) {
      this.expression(node.left, scope);
      return this.expression(node.right, scope);
    }
    const left = this.expression(node.left, scope);
    const right = this.expression(node.right, scope);
    if (operator === K.BarBarToken || operator === K.QuestionQuestionToken || operator === K.AmpersandAmpersandToken) {
      return this.graph.add({
        kind: 'choice',
        of: operator === K.AmpersandAmpersandToken ? [right] : [left, right],
        test: left,
        ...this.range(node),
      });
    }
    return this.graph.add({
      kind: 'operation',
      of: [left, right],
      operator: ts.tokenToString(operator) ?? '',
      ...this.range(node),
    });
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
    const fn: FunctionId = this.graph.functions.length;
    const range = this.range(node);
    const value = this.graph.add({ kind: 'function', fn, ...range });
    const keepsThis =
      node.kind === K.ArrowFunction || node.kind === K.MethodDeclaration || node.kind === K.Constructor || ts.isAccessor(node);
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
      start: range.start,
      end: range.end,
    });
    // A function expression knows itself by its own name; a parameter of that name hides it.
    const around = ts.isFunctionExpression(node) && node.name ? this.scopeWith(node.name, value, 'function', scope) : scope;
    const inner = childScope(around, { fn, classId, isFunctionScope: true });
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

  private scopeWith(name: TS.Identifier, value: NodeId, kind: Binding['kind'], scope: Scope): Scope {
    const around = childScope(scope);
    this.graph.binding(this.graph.declare(around, name.text, kind, this.range(name))).values.push(value);
    return around;
  }

  /** A getter's value is what calling it gives; the call stands nowhere in the code and is in no list of calls. */
  private accessor(node: TS.AccessorDeclaration, scope: Scope, name: string): NodeId | undefined {
    const callee = this.functionLike(node, scope, name);
    if (!ts.isGetAccessor(node)) return undefined;
    return this.graph.add({ kind: 'call', callee, args: [], within: scope.fn, form: 'call', ...this.range(node) });
  }

  protected classLike(node: TS.ClassLikeDeclaration, scope: Scope): NodeId {
    const id = this.graph.classes.length;
    const base = node.heritageClauses?.find((clause) => clause.token === K.ExtendsKeyword)?.types[0];
    const members: { name: string; value: NodeId; isStatic: boolean; typeName: string }[] = [];
    this.graph.classes.push({
      name: node.name?.text ?? '',
      members,
      writes: [],
      ...this.range(node),
      ...(base ? { base: this.expression(base.expression, scope) } : {}),
    });
    const value = this.graph.add({ kind: 'class', id, ...this.range(node) });
    const around = ts.isClassExpression(node) && node.name ? this.scopeWith(node.name, value, 'class', scope) : scope;
    const inner = childScope(around, { classId: id });
    for (const member of node.members) {
      const isStatic =
        ts.canHaveModifiers(member) && (member.modifiers?.some((modifier) => modifier.kind === K.StaticKeyword) ?? false);
      if (ts.isPropertyDeclaration(member)) {
        const name = unescapedKey(member.name);
        const value = member.initializer
          ? this.expression(member.initializer, inner, name)
          : this.graph.unknown(this.range(member));
        members.push({ name, value, isStatic, typeName: typeNameOf(member.type) });
      } else if (ts.isConstructorDeclaration(member)) {
        const made = this.functionLike(member, inner, 'constructor');
        if (member.body) members.push({ name: 'constructor', value: made, isStatic: false, typeName: '' });
      } else if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) {
        const name = unescapedKey(member.name);
        const made = ts.isAccessor(member) ? this.accessor(member, inner, name) : this.functionLike(member, inner, name);
        if (made !== undefined) members.push({ name, value: made, isStatic, typeName: '' });
      } else if (ts.isClassStaticBlockDeclaration(member)) this.block(member.body.statements, childScope(inner), member.end);
    }
    return value;
  }

  private jsx(node: TS.JsxElement | TS.JsxSelfClosingElement | TS.JsxFragment, scope: Scope): NodeId {
    const opening = ts.isJsxElement(node) ? node.openingElement : ts.isJsxSelfClosingElement(node) ? node : undefined;
    const props: Property[] = [];
    for (const attribute of opening?.attributes.properties ?? []) {
      if (ts.isJsxSpreadAttribute(attribute)) {
        props.push({
          name: '',
          nameRange: this.range(attribute),
          value: this.expression(attribute.expression, scope),
          form: 'spread',
          ...this.range(attribute),
        });
      } else {
        const name = attribute.name.getText(this.source);
        const value = attribute.initializer
          ? this.expression(attribute.initializer as TS.Expression, scope)
          : this.graph.add({ kind: 'literal', value: true, ...this.range(attribute) });
        props.push({ name, nameRange: this.range(attribute.name), value, form: 'plain', ...this.range(attribute) });
      }
    }
    const children = ts.isJsxSelfClosingElement(node)
      ? []
      : node.children.filter((child) => !ts.isJsxText(child)).map((child) => this.expression(child as TS.Expression, scope));
    const id = this.graph.add({
      kind: 'jsx',
      tag: opening ? opening.tagName.getText(this.source) : '',
      props,
      children,
      ...this.range(node),
    });
    this.graph.jsx.push(id);
    return id;
  }
}
