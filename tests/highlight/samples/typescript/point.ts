import { a as b } from './x';
interface Point<T> { readonly x: number; y?: string; f(): void }
type A = Partial<Point<number>> | null;
export abstract class Foo<T> extends Bar implements Baz {
  private static count: number = 0;
  constructor(public name: string, protected opts?: Record<string, any>) { super(); }
  get v(): T | undefined { return this.opts?.v ?? /re[a-z]+\/x/gi.test(`a ${this.name} b`) as T; }
}
enum Color { Red = 'r', Green = 1 << 2 }
declare module "x" { export default function f(x: unknown): x is string; }
const f = async <T,>(x: T): Promise<T> => { await x; return x!; };
label: for (const k of ks) { if (a ? b : c) break label; }

abstract class Shape<T extends Point = Point> implements Drawable {
  protected constructor(private readonly at: T, public label?: string) { super(); }
  abstract area(): number;
  static of(x: number | string, ...rest: any[]): Shape { throw new Error(`no ${x}`); }
}
namespace Geometry { export const origin: Point = { x: 0, y: 0 }; }
let big = 0xFF + 1e3, text: keyof Point = 'x';
export type { Shape };
