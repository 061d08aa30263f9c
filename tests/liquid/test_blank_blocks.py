import pytest


@pytest.mark.parametrize(
    "template",
    [
        "{% if true %}  {% endif %}",
        "{% if true %} {% assign a = 1 %} {% comment %}x{% endcomment %} {% endif %}",
        "{% for i in (1..3) %}\n{% endfor %}",
        "{% case 1 %}{% when 1 %} {% else %} {% endcase %}",
        "{% if true %} {% capture x %}text{% endcapture %} {% endif %}",
        "{% tablerow i in (1..3) %} {% endtablerow %}",
        "{% ifchanged %} {% endifchanged %}",
        "{% unless false %}\n{% if true %}\n{% endif %}\n{% endunless %}",
    ],
)
def test_a_block_of_nothing_but_white_space_prints_nothing(render, template: str) -> None:
    assert render(f"a{template}b") == "ab"


@pytest.mark.parametrize(
    "template",
    [
        "{% if true %} {{ nothing }} {% endif %}",
        "{% if true %} {% cycle '' %} {% endif %}",
        "{% for i in (1..2) %} {% break %}{% endfor %} ",
        "{% if true %}  {% else %}x{% endif %}",
        "{% case 1 %}x{% when 1 %}  {% endcase %}",
    ],
)
def test_anything_else_keeps_the_white_space(render, template: str) -> None:
    assert render(template) == "  "


def test_an_error_of_a_blank_block_is_printed_but_not_one_inside(render, answer) -> None:
    message = "Liquid error (line 1): comparison of Integer with String failed"
    assert render("{% if 5 > 'x' %} {% endif %}") == message
    given = answer("{% if true %}{% if 5 > 'x' %} {% endif %}{% endif %}")
    assert given["output"] == ""
    assert given["errors"] == [message]
    assert answer("{% if true %} {% assign x = 1 | divided_by: 0 %} {% endif %}")["output"] == ""
