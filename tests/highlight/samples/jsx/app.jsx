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

// A form with one field.
export class Form extends React.Component {
  state = { text: '' };
  render() {
    const { text } = this.state;
    return (
      <form className='form' onSubmit={e => e.preventDefault()}>
        <input value={text} onChange={e => this.setState({ text: e.target.value })} />
        {text.length > 0 && <p>{`${text.length} letters`}</p>}
      </form>
    );
  }
}
