import pytest

ITEMS = {"items": ["a", "b", "c", "d"], "h": {"x": 1, "y": 2}, "s": "text", "n": 2}


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("items", "abcd"),
        ("items reversed", "dcba"),
        ("items limit: 2", "ab"),
        ("items limit:n offset: 1", "bc"),
        ("items reversed limit: 2 offset:1", "cb"),
        ("items offset: -1 limit: 2", "a"),
        ("h", "x1y2"),
        ("s", "text"),
        ("s offset: 1", "text"),
        ("(2..4)", "234"),
        ("(4..2)", "none"),
        ("nope", "none"),
        ("5", "none"),
        ("items limit: true", "Liquid error (line 1): internal"),
        ("items offset: items", "Liquid error (line 1): internal"),
        ("items limit: 'x'", "none"),
    ],
)
def test_for_walks_over(render, markup: str, printed: str) -> None:
    assert (
        render(f"{{% for x in {markup} %}}{{{{ x }}}}{{% else %}}none{{% endfor %}}", ITEMS)
        == printed
    )


def test_forloop_knows_where_it_is(render) -> None:
    members = ["index", "index0", "rindex", "rindex0", "first", "last", "length", "name"]
    inside = " ".join(f"{{{{ forloop.{member} }}}}" for member in members)
    assert render(f"{{% for i in (1..2) %}}{inside};{{% endfor %}}") == (
        "1 0 2 1 true false 2 i-(1..2);2 1 1 0 false true 2 i-(1..2);"
    )


def test_forloop_is_a_drop_and_knows_its_parent(render) -> None:
    template = "{% for i in (1..2) %}{% for j in (1..1) %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}"
    assert render(template) == "12"
    assert render("{% for i in (1..1) %}{{ forloop }}{% endfor %}") == "Liquid::ForloopDrop"


def test_offset_continue_goes_on_where_the_last_loop_of_that_name_ended(render) -> None:
    template = (
        "{% for x in items limit: 2 %}{{ x }}{% endfor %}|"
        "{% for x in items offset: continue limit: 1 %}{{ x }}{% endfor %}|"
        "{% for x in items offset:continue %}{{ x }}{% endfor %}"
    )
    assert render(template, ITEMS) == "ab|c|d"


def test_a_second_else_ends_a_for(render) -> None:
    assert render("{% for i in a %}{% else %}{% else %}{% endfor %}") == (
        "Liquid syntax error (line 1): Unknown tag 'endfor'"
    )


def test_the_loops_variable_hides_what_is_assigned_inside(render) -> None:
    assert render("{% for x in (1..2) %}{% assign x = 9 %}{{ x }}{% endfor %}{{ x }}") == "129"


def test_a_variable_may_be_called_forloop(render) -> None:
    assert render("{% for forloop in (1..2) %}{{ forloop }}{{ forloop.index }}{% endfor %}") == "12"


def test_loops_may_nest_ninety_nine_times(render) -> None:
    template = "{% for i in (1..1) %}" * 99 + "{{ i }}" + "{% endfor %}" * 99
    assert render(template) == "1"


def test_break_and_continue(render) -> None:
    template = "{% for i in (1..9) %}{% if i == 2 %}{% continue %}{% elsif i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}"
    assert render(template) == "13"


def test_break_outside_a_loop_ends_the_template(render) -> None:
    assert render("a{% if true %}b{% break %}c{% endif %}d") == "ab"


def test_break_inside_capture_and_case(render) -> None:
    template = "{% for i in (1..3) %}{% capture x %}{{ i }}{% case i %}{% when 2 %}{% break %}{% endcase %}!{% endcapture %}{{ x }}{% endfor %}{{ x }}"
    assert render(template) == "1!2"


def test_a_break_in_a_table_row_stops_the_cell_and_then_what_is_around(render) -> None:
    template = "{% tablerow i in (1..3) %}{% break %}{% endtablerow %}after"
    assert render(template) == (
        '<tr class="row1">\n<td class="col1"></td><td class="col2"></td><td class="col3"></td></tr>\n'
    )


def test_each_loop_takes_one_break(render) -> None:
    template = (
        "{% for i in (1..2) %}{% for j in (1..2) %}"
        "{% tablerow k in (1..3) %}{% break %}{% endtablerow %}{{ j }}{% endfor %}{{ i }}{% endfor %}after"
    )
    assert render(template).endswith("</tr>\n")


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("i in (1..2)", '<tr class="row1">\n<td class="col1">1</td><td class="col2">2</td></tr>\n'),
        (
            "i in (1..3) cols:2",
            '<tr class="row1">\n<td class="col1">1</td><td class="col2">2</td></tr>\n<tr class="row2"><td class="col1">3</td></tr>\n',
        ),
        ("i in nope", ""),
        ("i in 'abc' limit: 0", '<tr class="row1">\n<td class="col1">abc</td></tr>\n'),
        ("i in (1..3) limit: 1 offset: 1", '<tr class="row1">\n<td class="col1">2</td></tr>\n'),
        ("i in (1..1) cols: true", "Liquid error (line 1): internal"),
    ],
)
def test_a_table_row(render, markup: str, printed: str) -> None:
    assert render(f"{{% tablerow {markup} %}}{{{{ i }}}}{{% endtablerow %}}") == printed


def test_tablerowloop_knows_its_column(render) -> None:
    members = ["col", "col0", "row", "col_first", "col_last"]
    inside = "".join(f"{{{{ tablerowloop.{member} }}}} " for member in members)
    printed = render(f"{{% tablerow i in (1..3) cols: 2 %}}{inside}{{% endtablerow %}}")
    assert [cell.rpartition(">")[2] for cell in printed.split(" </td>")][:3] == [
        "1 0 1 true false",
        "2 1 1 false true",
        "1 0 2 true false",
    ]


def test_cycles_of_the_same_literals_are_one(render) -> None:
    assert render("{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b', 'c' %}") == "aba"


def test_a_cycle_of_look_ups_belongs_to_its_tag(render) -> None:
    assert render("{% assign x = 'a' %}{% cycle x, 'b' %}{% cycle x, 'b' %}") == "aa"


def test_a_cycle_may_have_a_name(render) -> None:
    assert (
        render("{% cycle g: 1, 2 %}{% cycle 'x': 1, 2 %}{% cycle g: 1, 2 %}", {"g": "x"}) == "121"
    )


def test_increment_prints_before_and_decrement_after(render) -> None:
    assert render("{% increment a %}{% increment a %}{% decrement a %}{{ a }}") == "0111"
    assert render("{% increment s %}", ITEMS) == "Liquid error (line 1): internal"


def test_ifchanged_prints_what_is_new(render) -> None:
    template = "{% for i in list %}{% ifchanged %}{{ i }}{% endifchanged %}{% endfor %}"
    assert render(template, {"list": [1, 1, 2, 2, 1]}) == "121"


def test_a_case_goes_on_to_its_next_when_after_a_break_up_to_the_first_tag(render) -> None:
    template = "{% case 1 %}{% when 1 %}a{% break %}{% when 1 %}b{% ifchanged %}c{% raw %}d{% endraw %}e{% endifchanged %}f{% endcase %}g"
    assert render(template) == "abcd"


def test_a_loop_takes_what_was_pending_before_it_began(render) -> None:
    template = (
        "{% tablerow i in (1..2) %}{% for j in (1..3) %}{{ j }}{% endfor %}"
        "{% include 'stop' %}{% endtablerow %}{{ x }}"
    )
    assert render(template, partials={"stop": "{% break %}"}) == (
        '<tr class="row1">\n<td class="col1">123</td><td class="col2">1</td></tr>\n'
    )
