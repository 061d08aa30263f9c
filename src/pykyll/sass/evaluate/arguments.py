"""What a call gives, and how it comes to the parameters of a mixin or function.

Source of the behaviour: `perform_splat` and `perform_arguments` of
`Sass::Tree::Visitors::Perform`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pykyll.sass.errors import SassError
from pykyll.sass.evaluate.definitions import normal
from pykyll.sass.evaluate.dispatch import evaluate
from pykyll.sass.evaluate.environment import Environment
from pykyll.sass.evaluate.trace import trace
from pykyll.sass.values import ArgumentList, Map, Text, Value

if TYPE_CHECKING:
    from pykyll.sass.evaluate.definitions import Definition
    from pykyll.sass.evaluate.evaluation import Evaluation
    from pykyll.sass.expressions import Arguments
    from pykyll.sass.values import Separator

Keywords = dict[str, Value]
"""Arguments by their names as they are written."""


class Given(NamedTuple):
    """The arguments of a call, evaluated."""

    positional: list[Value]
    keywords: Keywords
    rest: tuple[Value, ...] = ()
    """What came out of `$list...`."""
    separator: Separator | None = "comma"

    @property
    def all_positional(self) -> list[Value]:
        """Those of the call itself and those of its list."""
        return [*self.positional, *self.rest]


def given(run: Evaluation, arguments: Arguments) -> Given:
    """The arguments of a call.

    Raises:
        SassError: Where what should be names is none.
    """
    positional = [evaluate(run, each) for each in arguments.positional]
    keywords: Keywords = {name: evaluate(run, value) for name, value in arguments.named}
    if arguments.rest is None and arguments.named_rest is None:
        return Given(positional, keywords)
    return with_rest(run, arguments, positional, keywords)


def with_rest(
    run: Evaluation, arguments: Arguments, positional: list[Value], keywords: Keywords
) -> Given:
    """The arguments of a call with those of its `$list...` and `$map...`."""
    rest: tuple[Value, ...] = ()
    separator: Separator | None = "comma"
    all_keywords: Keywords = {}
    if arguments.rest is not None:
        value = evaluate(run, arguments.rest)
        separator = value.separator or separator
        if isinstance(value, ArgumentList):
            rest = value.elements()
            # They are this list's own: what a mixin takes of them is gone for others.
            all_keywords = value.keywords()  # type: ignore[assignment]  # a dictionary: made by `bound`
        elif isinstance(value, Map):
            all_keywords = _names(value)
        else:
            rest = value.elements()
    _update(all_keywords, keywords)
    if arguments.named_rest is not None:
        more = evaluate(run, arguments.named_rest)
        if not isinstance(more, Map):
            raise SassError(f"Variable keyword arguments must be a map (was {more.inspect()}).")
        _update(all_keywords, _names(more))
    return Given(positional, all_keywords, rest, separator)


def _names(value: Map) -> Keywords:
    names: Keywords = {}
    for key, each in value.pairs().items():
        if not isinstance(key, Text):
            raise SassError(
                "Variable keyword argument map must have string keys.\n"
                f"{key.inspect()} is not a string in {value.inspect()}."
            )
        names[key.value] = each
    return names


def _update(keywords: Keywords, others: Keywords) -> None:
    for name, value in others.items():
        spelled = _spelled(keywords, name)
        if spelled is not None and spelled != name:
            del keywords[spelled]
        keywords[name] = value


def _spelled(keywords: Keywords, name: str) -> str | None:
    """How a name is written among the keywords, if it is."""
    if name in keywords:
        return name
    wanted = normal(name)
    return next((each for each in keywords if normal(each) == wanted), None)


class Bound(NamedTuple):
    """A scope with the parameters of a call."""

    environment: Environment
    rest: ArgumentList | None
    unknown: SassError | None
    """Keywords that no parameter takes: an error, unless the body reads them."""

    def check(self) -> None:
        """See, behind the body, that there were no keywords too many.

        Raises:
            SassError: There were, and nothing in the body read them.
        """
        if self.unknown is not None and not (self.rest and self.rest.are_keywords_read):
            raise self.unknown


def bound(run: Evaluation, definition: Definition, arguments: Given) -> Bound:
    """The scope for the body of a mixin or function that is called.

    Raises:
        SassError: The arguments do not fit.
    """
    keywords = arguments.keywords
    unknown = _unknown(definition, keywords) if keywords else None
    if unknown is not None and definition.rest is None:
        raise unknown
    try:
        return _filled(run, definition, arguments, unknown)
    except SassError:
        if unknown is not None:
            raise unknown from None
        raise


def _unknown(definition: Definition, keywords: Keywords) -> SassError | None:
    known = {normal(each.name) for each in definition.parameters}
    unknown = [name for name in keywords if normal(name) not in known]
    if not unknown:
        return None
    label = f"{definition.label[0].lower()}{definition.label[1:]}"
    if definition.rest is not None and normal(definition.rest) in map(normal, unknown):
        return SassError(
            f"Argument ${definition.rest} of {label} cannot be used as a named argument."
        )
    described = "the following arguments:" if len(unknown) > 1 else "an argument named"
    listed = ", ".join(f"${name.replace('-', '_')}" for name in unknown)
    return SassError(f"{definition.label} doesn't have {described} {listed}.")


def _filled(
    run: Evaluation, definition: Definition, arguments: Given, unknown: SassError | None
) -> Bound:
    values = arguments.all_positional if arguments.rest else arguments.positional
    parameters = definition.parameters
    if len(values) > len(parameters) and definition.rest is None:
        _too_many(run, definition, arguments)
    scope = Environment(definition.environment)
    keywords = arguments.keywords
    for index, parameter in enumerate(parameters):
        name = parameter.name
        spelled = _spelled(keywords, name) if keywords else None
        if index < len(values):
            if spelled is not None:
                raise SassError(
                    f"{definition.label} was passed argument ${name} both by position and by name."
                )
            value = values[index]
        elif spelled is not None:
            value = keywords.pop(spelled)
        elif parameter.default is not None:
            value = _evaluated_in(run, scope, parameter.default)
        else:
            raise SassError(f"{definition.label} is missing argument ${name}.")
        scope.assign_here(normal(name), value)
    rest = None
    if definition.rest is not None:
        rest = ArgumentList(values[len(parameters) :], keywords, arguments.separator)
        scope.assign_here(normal(definition.rest), rest)
    return Bound(scope, rest, unknown)


def _evaluated_in(run: Evaluation, scope: Environment, default: object) -> Value:
    before, run.environment = run.environment, scope
    try:
        return evaluate(run, default)  # type: ignore[arg-type]  # an expression
    finally:
        run.environment = before


def _too_many(run: Evaluation, definition: Definition, arguments: Given) -> None:
    takes, passed = len(definition.parameters), len(arguments.all_positional)
    message = (
        f"{definition.label} takes {takes} argument{'' if takes == 1 else 's'}"
        f" but {passed} {'was' if passed == 1 else 'were'} passed."
    )
    if len(arguments.positional) > takes:
        raise SassError(message)
    shown = "\n".join(f"        {line}" for line in trace(run.calls).split("\n"))
    run.warn(f"WARNING: {message}\n{shown}\nThis will be an error in future versions of Sass.")
