from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pykyll.liquid import Clock, Environment, strftime

TIME = datetime(2016, 3, 4, 5, 6, 7, 89000, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("'2016-03-14 15:09:26 +0200' | date: '%Y %H %z %Z'", "2016 15 +0200 "),
        ("'March 14, 2016' | date: '%b %d, %y'", "Mar 14, 16"),
        ("'3rd Feb 2001' | date: '%F'", "2001-02-03"),
        ("'2020-06-15 12:00:00 UTC' | date: '%s %Z'", "1592222400 UTC"),
        ("0 | date: '%F %T'", "1970-01-01 00:00:00"),
        ("'86400' | date: '%F'", "1970-01-02"),
        ("1.5 | date: '%F'", "1.5"),
        ("'nonsense' | date: '%F'", "nonsense"),
        ("'' | date: '%F' | size", "0"),
        ("'2020-01-01' | date: ''", "2020-01-01"),
        ("'2020-01-01' | date: nil", "2020-01-01"),
        ("'2020-01-05' | date: '%-d|%e|%_m|%03d|%^a|%#b|%-j|%U|%W|%V|%u|%w'", "5| 5| 1|005|SUN|JAN|5|01|00|01|7|0"),
        ("'2020-01-05' | date: '%10Y|%-5Y|%_5d|%05d|%5%|%E%|'", "0000002020|2020|    5|00005|    %|%E%|"),
        ("'2020-01-05' | date: '%Ey|%Oy|%Ed|%q|%:z|%::z'", "20|20|%Ed|%q|+00:00|+00:00:00"),
        ("'2020-01-05' | date: '%'", "Liquid error (line 1): invalid format: %"),
    ],
)  # fmt: skip
def test_date_prints(render, expression: str, printed: str) -> None:
    assert render(f"{{{{ {expression} }}}}") == printed


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("%c", "Fri Mar  4 05:06:07 2016"),
        ("%D %x %F %T %X %R", "03/04/16 03/04/16 2016-03-04 05:06:07 05:06:07 05:06"),
        ("%r %v", "05:06:07 AM  4-MAR-2016"),
        ("%L %N %3N %6N %12N", "089 089000000 089 089000 089000000000"),
        ("%p %P %#p %^P", "AM am am AM"),
        ("%I %l %k", "05  5  5"),
        ("%z %:z %::z %:::z %_8z %08z", "+0200 +02:00 +02:00:00 +02     +200 +0000200"),
        ("%C %y %G %g", "20 16 2016 16"),
        ("%n%t%%", "\n\t%"),
        ("%+", "%+"),
        ("no directive", "no directive"),
    ],
)
def test_strftime_prints(form: str, printed: str) -> None:
    assert strftime(TIME, form) == printed


def test_a_date_has_directives_of_its_own() -> None:
    day = date(2020, 2, 3)
    assert strftime(day, "%F %T %Z %z %Q") == "2020-02-03 00:00:00 +00:00 +0000 1580688000000"
    assert strftime(day, "%+") == "Mon Feb  3 00:00:00 +00:00 2020"
    assert strftime(day, "%F %") == "2020-02-03 %"


def test_a_time_made_in_utc_has_no_known_place() -> None:
    assert strftime(datetime(2020, 1, 1, tzinfo=UTC), "%Z %-z") == "UTC -0000"


def test_the_clock_decides_what_local_means() -> None:
    clock = Clock(zone=timezone(timedelta(hours=-5), "EST"))
    template = Environment(clock=clock).parse(
        "{{ 0 | date: '%H %Z' }} {{ '2020-01-01' | date: '%z' }}"
    )
    assert template.render() == "19 EST -0500"


def test_times_print_as_ruby_prints_them() -> None:
    template = Environment().parse("{{ t }} {{ u }} {{ d }} {{ list }}")
    data = {"t": TIME, "u": datetime(2020, 1, 1, tzinfo=UTC), "d": date(2020, 1, 2), "list": [TIME]}
    assert template.render(data) == (
        "2016-03-04 05:06:07 +0200 2020-01-01 00:00:00 UTC 2020-01-02 2016-03-04 05:06:07 +0200"
    )
