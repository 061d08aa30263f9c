import React from 'react';
const App = ({ items }) => (
  <div className="app" id='x' {...props}>
    {/* comment */}
    <Foo.Bar onClick={() => { go({a: 1}); }} disabled />
    {items.map(i => <li key={i.id}>{i.name} &amp; more</li>)}
    text <b>bold</b>
  </div>
);
function f(a) { return a < 3 ? <br/> : null; }
export default App;
const g = <T,>(x: T) => x;
const h: React.FC<Props> = ({ a }: Props) => <p title={`x ${a}`}>{a?.b}</p>;

interface Props { a?: { b: number }; readonly items: string[] }
export const List = ({ items }: { items: string[] }) => (
  <ul>
    {items.map((item: string, i) => <li key={i}>{item as any}</li>)}
  </ul>
);
type Pair<T> = [T, T] | null;
