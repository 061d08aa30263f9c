"""The forms in which Ruby prints times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from ruby_expressions import Case, rows, told_differently

from pykyll.ruby.strftime import FieldTooWideError, FormatError, strftime
from pykyll.ruby.text import inspect
from pykyll.ruby.time_parse import fixed_offset
from pykyll.ruby.time_text import rfc822, time_to_a, time_to_s, xmlschema

MADE_IN_UTC = datetime(2020, 1, 5, 6, 7, 8, tzinfo=UTC)
AT_OFFSET = datetime(99, 12, 31, 23, 59, 59, tzinfo=fixed_offset(-1200))
ODD_OFFSET = datetime(2020, 7, 1, 0, 0, 1, tzinfo=fixed_offset(-1230))
ZERO_OFFSET = datetime(2020, 7, 1, 0, 0, 1, tzinfo=fixed_offset(0))
IN_BERLIN = datetime(2020, 7, 1, 12, 0, 0, tzinfo=ZoneInfo("Europe/Berlin"))

_UTC = "Time.utc(2020, 1, 5, 6, 7, 8)"
_OFFSET = "Time.new(99, 12, 31, 23, 59, 59, '-00:20')"
_ODD = "Time.new(2020, 7, 1, 0, 0, 1, '-00:20:30')"
_ZERO = "Time.new(2020, 7, 1, 0, 0, 1, '+00:00')"
_BERLIN = "(ENV['TZ'] = 'Europe/Berlin'; t = Time.local(2020, 7, 1, 12); t.to_s; t)"

CASES = rows(
    (f"{_UTC}.to_s", lambda: time_to_s(MADE_IN_UTC), '"2020-01-05 06:07:08 UTC"'),
    (f"{_OFFSET}.to_s", lambda: time_to_s(AT_OFFSET), '"0099-12-31 23:59:59 -0020"'),
    (f"{_ODD}.to_s", lambda: time_to_s(ODD_OFFSET), '"2020-07-01 00:00:01 -0020"'),
    (f"{_UTC}.xmlschema", lambda: xmlschema(MADE_IN_UTC), '"2020-01-05T06:07:08Z"'),
    (f"{_OFFSET}.xmlschema", lambda: xmlschema(AT_OFFSET), '"0099-12-31T23:59:59-00:20"'),
    (f"{_ODD}.xmlschema", lambda: xmlschema(ODD_OFFSET), '"2020-07-01T00:00:01-00:20"'),
    (f"{_ZERO}.xmlschema", lambda: xmlschema(ZERO_OFFSET), '"2020-07-01T00:00:01+00:00"'),
    (f"{_UTC}.rfc822", lambda: rfc822(MADE_IN_UTC), '"Sun, 05 Jan 2020 06:07:08 -0000"'),
    (f"{_OFFSET}.rfc822", lambda: rfc822(AT_OFFSET), '"Thu, 31 Dec 0099 23:59:59 -0020"'),
    (f"{_ZERO}.rfc822", lambda: rfc822(ZERO_OFFSET), '"Wed, 01 Jul 2020 00:00:01 +0000"'),
    (f"{_UTC}.to_a", lambda: time_to_a(MADE_IN_UTC),
     '[8, 7, 6, 5, 1, 2020, 0, 5, false, "UTC"]'),
    (f"{_ODD}.to_a", lambda: time_to_a(ODD_OFFSET), "[1, 0, 0, 1, 7, 2020, 3, 183, false, nil]"),
    (f"{_BERLIN}.to_a", lambda: time_to_a(IN_BERLIN),
     '[0, 0, 12, 1, 7, 2020, 3, 183, true, "CEST"]'),
    (f"{_UTC}.strftime('%a %-d %^b %y %j %U %Z %z %:z %s %P %%')",
     lambda: strftime(MADE_IN_UTC, "%a %-d %^b %y %j %U %Z %z %:z %s %P %%"),
     '"Sun 5 JAN 20 005 01 UTC +0000 +00:00 1578204428 am %"'),
    (f"{_ODD}.strftime('[%Z] %::z %10Y %_5d %3N')",
     lambda: strftime(ODD_OFFSET, "[%Z] %::z %10Y %_5d %3N"),
     '"[] -00:20:30 0000002020     1 000"'),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_time_prints_as_in_ruby(case: Case) -> None:
    assert inspect(case.ours()) == case.printed


@pytest.mark.ruby
def test_ruby_still_prints_times_so() -> None:
    assert told_differently(CASES) == []


def test_python_s_own_names_of_offsets_are_none() -> None:
    assert time_to_a(datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=1))))[-1] is None


def test_a_format_that_ends_too_soon_is_an_error() -> None:
    with pytest.raises(FormatError, match="invalid format: %"):
        strftime(MADE_IN_UTC, "%")
    with pytest.raises(FieldTooWideError, match="too wide"):
        strftime(MADE_IN_UTC, "%9999999d")
