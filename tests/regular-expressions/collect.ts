import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A regular expression of the source, and where it stands. `pattern` is null where it is put together from what only the program knows. */
export interface SourceExpression {
  readonly file: string;
  readonly line: number;
  readonly pattern: string | null;
  readonly flags: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Every regular expression in lib/: the literals, and `new RegExp(…)` of constants of the same file. */
export function collectExpressions(): SourceExpression[] {
  return globSync("lib/**/*.ts", { cwd: ROOT })
    .sort()
    .flatMap((file) => expressionsOf(file, readFileSync(`${ROOT}${file}`, "utf8")));
}

export function expressionsOf(file: string, text: string): SourceExpression[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: SourceExpression[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) found.push({ file, line, ...partsOf(node.text) });
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [pattern, flags] = node.arguments ?? [];
      found.push({
        file,
        line,
        pattern: pattern === undefined ? "" : valueOf(pattern, constants),
        flags: flags === undefined ? "" : (valueOf(flags, constants) ?? ""),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function partsOf(literal: string): { pattern: string; flags: string } {
  const end = literal.lastIndexOf("/");
  return { pattern: literal.slice(1, end), flags: literal.slice(end + 1) };
}

type Constants = ReadonlyMap<string, ts.Expression>;

function constantsOf(source: ts.SourceFile): Constants {
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer !== undefined) constants.set(name.text, initializer);
  }
  return constants;
}

/** The text that an expression of constants has, or null. */
function valueOf(node: ts.Expression, constants: Constants): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.text.replaceAll("_", "");
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node.text).pattern;
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value === undefined ? null : valueOf(value, constants);
  }
  if (ts.isTemplateExpression(node)) return templateOf(node, constants, false);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "String.raw")
    return ts.isTemplateExpression(node.template)
      ? templateOf(node.template, constants, true)
      : (node.template.rawText ?? node.template.text);
  if (ts.isPropertyAccessExpression(node) && node.name.text === "source")
    return valueOf(node.expression, constants);
  return ts.isCallExpression(node) ? callOf(node, constants) : null;
}

function templateOf(node: ts.TemplateExpression, constants: Constants, raw: boolean): string | null {
  let text = raw ? (node.head.rawText ?? "") : node.head.text;
  for (const { expression, literal } of node.templateSpans) {
    const value = valueOf(expression, constants);
    if (value === null) return null;
    text += value + (raw ? (literal.rawText ?? "") : literal.text);
  }
  return text;
}

/** `String(…)`, `[…].join("|")` and `….slice(1)`. */
function callOf(node: ts.CallExpression, constants: Constants): string | null {
  const [argument] = node.arguments;
  if (ts.isIdentifier(node.expression) && node.expression.text === "String" && argument !== undefined)
    return valueOf(argument, constants);
  if (!ts.isPropertyAccessExpression(node.expression) || argument === undefined) return null;
  const { name, expression } = node.expression;
  const value = valueOf(argument, constants);
  if (name.text === "slice") return valueOf(expression, constants)?.slice(Number(value)) ?? null;
  if (name.text !== "join" || !ts.isArrayLiteralExpression(expression)) return null;
  const parts = expression.elements.map((element) => valueOf(element, constants));
  return parts.every((part) => part !== null) ? parts.join(value ?? ",") : null;
}
