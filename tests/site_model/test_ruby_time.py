from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pykyll.files.dates import InvalidDateError, parse_date
from pykyll.ruby.time_parse import fixed_offset, local_time, parse_time
from pykyll.ruby.time_text import time_to_s
from pykyll.ruby.time_zone import local_zone

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2020, 3, 23, 14, 14, 5, tzinfo=UTC)


def parsed(text, zone):
    try:
        time = parse_time(text, zone, now=NOW.astimezone(zone)).astimezone(zone)
    except (ValueError, OverflowError):
        return [None, None]
    return [time_to_s(time), time.microsecond]


def test_every_recorded_text_is_the_time_that_ruby_parses(recorded):
    lines = recorded("times.jsonl")
    wrong = [
        (name, text, expected, found)
        for name, text, *expected in lines
        if (found := parsed(text, ZoneInfo(name))) != expected
    ]
    assert wrong == []
    assert len(lines) > 500


LIVE = """
require "time"
now = Time.at(1584972845)
STDIN.each_line do |line|
  value = begin
    time = Time.parse(JSON.parse(line)[0], now).localtime
    [time.to_s, time.usec]
  rescue ArgumentError, RangeError
    [nil, nil]
  end
  puts JSON.generate(value)
end
"""


@pytest.mark.ruby
def test_dates_and_times_are_those_of_the_ruby_of_this_machine(ruby):
    days = [
        "2021-03-28",
        "2021-10-31",
        "2021-2-29",
        "2021/4/31",
        "5 May 2021",
        "May 5, '21",
        "20210505",
    ]
    clocks = ["", " 02:30", "T2:30:15", " 24:00", " 12:60", " 11pm", " 23:59:60.25"]
    zones = ["", "Z", " UTC", " +0900", "-05:30", " EST", " CET", " +9"]
    texts = [day + clock + zone for day in days for clock in clocks for zone in zones]
    expected = ruby(LIVE, [[text] for text in texts], TZ="Europe/Berlin")
    different = [
        (text, theirs, parsed(text, BERLIN))
        for text, theirs in zip(texts, expected, strict=True)
        if parsed(text, BERLIN) != theirs
    ]
    assert different == []


@given(text=st.text(max_size=40))
@settings(max_examples=300, deadline=None)
def test_a_front_matter_date_is_a_time_or_an_invalid_date(text):
    with suppress(InvalidDateError):
        assert parse_date(text, zone=BERLIN).tzinfo is not None


def test_an_invalid_date_says_what_jekyll_says():
    with pytest.raises(InvalidDateError) as caught:
        parse_date("soon", "Document 'a.md' has no valid date.", zone=BERLIN)
    assert caught.value.message == "Invalid date 'soon': Document 'a.md' has no valid date."


def test_a_day_is_its_midnight_in_local_time():
    assert time_to_s(parse_date(date(2021, 7, 1), zone=BERLIN)) == "2021-07-01 00:00:00 +0200"


def test_a_time_loses_its_fraction_and_becomes_local():
    time = datetime(2021, 1, 1, 12, 0, 0, 999, tzinfo=fixed_offset(0))
    assert time_to_s(parse_date(time, zone=BERLIN)) == "2021-01-01 13:00:00 +0100"
    assert parse_date(time, zone=BERLIN).microsecond == 0


def test_only_a_time_made_in_utc_prints_utc():
    assert time_to_s(datetime(2021, 1, 1, tzinfo=UTC)) == "2021-01-01 00:00:00 UTC"
    assert time_to_s(datetime(2021, 1, 1, tzinfo=fixed_offset(0))) == "2021-01-01 00:00:00 +0000"
    assert time_to_s(datetime(2021, 1, 1, tzinfo=ZoneInfo("UTC"))) == "2021-01-01 00:00:00 +0000"


def test_a_skipped_hour_moves_on_and_a_repeated_one_is_the_later():
    assert time_to_s(local_time((2020, 3, 29, 2, 30), zone=BERLIN)) == "2020-03-29 03:30:00 +0200"
    assert time_to_s(local_time((2020, 10, 25, 2, 30), zone=BERLIN)) == "2020-10-25 02:30:00 +0100"


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Europe/Berlin", 1),
        (":Europe/Berlin", 1),
        ("EST5EDT", -5),
        ("UTC+3", -3),
        ("<+03>-3", 3),
        ("Nowhere/Land", 0),
        ("", 0),
        ("../etc", 0),
        ("\x00", 0),
    ],
)
def test_a_zone_is_what_the_c_library_makes_of_tz(name, offset):
    zone = local_zone(None, {"TZ": name})
    assert datetime(2021, 1, 1, tzinfo=zone).utcoffset() == timedelta(hours=offset)


def test_the_configured_zone_comes_before_the_environments():
    assert local_zone("Asia/Tokyo", {"TZ": "UTC"}) == ZoneInfo("Asia/Tokyo")
    assert isinstance(local_zone("Nowhere/Land", {}), timezone)
