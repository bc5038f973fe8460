import { type TS, ts } from '../../syntax/typescript.js';
import type { Range } from '../../text/range.js';
import { DeclarationBuilder, unescapedKey } from './declarations.js';
import type { NodeId, Property } from './ir.js';
import { packageName } from './module-name.js';
import { childScope, type Scope } from './scope.js';

const K = ts.SyntaxKind;

/** Builds value nodes from expressions. */
export abstract class ExpressionBuilder extends DeclarationBuilder {
  protected override expression(node: TS.Expression, scope: Scope, nameHint = ''): NodeId {
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
        return this.graph.add({
          kind: 'this',
          classId: scope.classId,
          ...(scope.object === undefined ? {} : { object: scope.object }),
          ...this.range(node),
        });
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
        // `yield*` gives what the other one returns, as `await` does.
        return (node as TS.YieldExpression).asteriskToken ? value : this.graph.unknown(this.range(node));
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
    const made = this.graph.add({ kind: 'object', props, ...this.range(node) });
    const inside = childScope(scope, { classId: -1, object: made, isObject: true });
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
        const { initializer } = member;
        const value = this.expression(initializer, ts.isFunctionExpression(initializer) ? inside : scope, name);
        props.push({ ...common, value, form: name ? 'plain' : 'computed' });
      } else {
        const value = ts.isAccessor(member) ? this.accessor(member, inside, name) : this.functionLike(member, inside, name);
        if (value !== undefined) props.push({ ...common, value, form: 'method' });
      }
    }
    return made;
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
