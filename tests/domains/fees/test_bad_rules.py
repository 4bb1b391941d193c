"""Files of rules that cannot be used: each a clear error that names the file and the row."""

import pytest

from app.domains.fees.engine.rulebook import Rulebook, read_file, read_files
from app.domains.fees.types.rules import BadRules

ROW = """
[[rule]]
id = "{id}"
who = ["origin"]
text = "A ceiling."
source = "A law"
read_in = "a text"
confidence = "seen"
{more}
line = [{{ {line} }}]
"""
FIXED = 'shape = "fixed", amount = "PHP 100", covers = ["fee.*"]'


def row(name="PH-1", more="", line=FIXED):
    return ROW.format(id=name, more=more, line=line)


def scheduled(*steps):
    told = ", ".join(f'{{ from_month = {month}, amount = "{amount}" }}' for month, amount in steps)
    return f'shape = "schedule", covers = ["fee.*"], steps = [{told}]'


def written(tmp_path, *rows, name="ph.toml", head='jurisdiction = "PH"\n'):
    path = tmp_path / name
    path.write_text(head + "".join(rows), encoding="utf-8")
    return path


def test_a_good_file_is_read(tmp_path):
    (rule,) = read_file(written(tmp_path, row()))
    assert (rule.id, rule.jurisdiction, rule.lines[0].amount.amount) == ("PH-1", "PH", "100.00")


@pytest.mark.parametrize(
    ("more", "line", "said"),
    [
        ("colour = 1", FIXED, "colour"),
        ("", FIXED + ", colour = 1", "line.0.colour"),
        ("", FIXED.replace("PHP 100", "PHX 100"), "PHX"),
        ("", FIXED.replace("PHP 100", "JPY 100.5"), "JPY has at most 0 digits"),
        ("", FIXED.replace("PHP 100", "BHD 1.2345"), "BHD has at most 3 digits"),
        ("", FIXED.replace("PHP 100", "PHP -100"), "amount"),
        ("", FIXED.replace("PHP 100", "PHP NaN"), "amount"),
        ("", FIXED.replace("PHP 100", f"PHP 1{'0' * 30}"), "amount"),
        ("", FIXED.replace("fee.*", "fees"), "no category"),
        ("", FIXED.replace("fee.*", "fee.service:ship"), "no thing"),
        ("", FIXED.replace("fee.*", "illicit.bribe"), "makes illicit.bribe legitimate"),
        ("", FIXED.replace('["fee.*"]', "[]"), "covers nothing"),
        ("", 'shape = "fixed", covers = ["fee.*"]', "needs amount"),
        ("", 'shape = "zero", amount = "PHP 1", covers = ["fee.*"]', "has no amount"),
        ("", 'shape = "months_of_wage", months = "1", covers = ["fee.*"]', "needs base"),
        ("", 'shape = "cubic", covers = ["fee.*"]', "shape"),
        ("", 'shape = "share_of_wage", share = "2", base = "basic", covers = ["fee.*"]', "share"),
        ("", 'shape = "share_of_wage", share = "0.0", base = "basic", covers = ["fee.*"]', "share"),
        ("", scheduled((2, "PHP 1")), "begin with month 1"),
        ("", scheduled((1, "PHP 1"), (1, "PHP 2")), "order of their months"),
        ("", scheduled((1, "PHP 1"), (2, "USD 2")), "one currency"),
        ("from = 2024-02-01\nuntil = 2024-01-31", FIXED, "ends on 2024-01-31"),
        ('note = "penalty"', FIXED, "either lines or a note"),
        ('host = [{ place = "QA", source = "a", confidence = "seen" }]', FIXED, "names hosts"),
        ('corridors = ["QA"]\nnot_corridors = ["QA"]', FIXED, "left out"),
        ('when = { occupation = ["astronaut"] }', FIXED, "astronaut"),
        ('when = { employer_letter = "perhaps" }', FIXED, "true or false"),
        ("when = { mood = true }", FIXED, "mood"),
        ('corridors = ["Qatar"]', FIXED, "corridors"),
    ],
)
def test_a_faulty_row_is_named(tmp_path, more, line, said):
    with pytest.raises(BadRules) as error:
        read_file(written(tmp_path, row(more=more, line=line)))
    assert "ph.toml, rule PH-1" in error.value.place
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("jurisdiction = ", "no TOML"),
        ('jurisdiction = "PH"\ncolour = 1\n', "'colour' is not known here"),
        ('jurisdiction = "PH"\nrule = 1\n', "[[rule]]"),
        ('jurisdiction = "Philippines"\n' + row(), "of"),
        (row(), "of"),
    ],
)
def test_a_faulty_file_is_named(tmp_path, text, said):
    with pytest.raises(BadRules) as error:
        read_file(written(tmp_path, text, head=""))
    assert error.value.place.startswith("ph.toml")
    assert said in str(error.value)


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path):
    with pytest.raises(BadRules, match=r"gone\.toml: it cannot be read"):
        read_file(tmp_path / "gone.toml")
    (tmp_path / "noise.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadRules, match=r"noise\.toml: it is no TOML"):
        read_file(tmp_path / "noise.toml")


def test_two_rows_of_one_id_are_refused_with_both_files(tmp_path):
    one = written(tmp_path, row("PH-1"))
    two = written(tmp_path, row("PH-1"), name="more.toml")
    with pytest.raises(BadRules, match=r"ph\.toml, rule PH-1: the id stands in more\.toml"):
        read_files([two, one])


def test_rows_that_follow_each_other_do_not_overlap(tmp_path):
    first = row("PH-1", 'series = "a"\nuntil = 2024-01-31')
    good = row("PH-2", 'series = "a"\nfrom = 2024-02-01')
    bad = row("PH-2", 'series = "a"\nfrom = 2024-01-31')
    assert len(read_files([written(tmp_path, first, good)])) == 2
    with pytest.raises(BadRules, match="rules PH-1 and PH-2"):
        read_files([written(tmp_path, first, bad)])


def test_rows_that_contradict_each_other_are_refused(tmp_path):
    other = FIXED.replace("PHP 100", "PHP 200")
    with pytest.raises(BadRules, match="contradicts PH-1"):
        read_files([written(tmp_path, row("PH-1"), row("PH-2", line=other))])
    with pytest.raises(BadRules, match="contradicts"):
        Rulebook.of(read_file(written(tmp_path, row("PH-1"), row("PH-2", line=other))))
    elsewhere = row("PH-2", 'corridors = ["QA"]', other)
    assert len(read_files([written(tmp_path, row("PH-1"), elsewhere)])) == 2


def test_one_row_that_contradicts_itself_is_refused(tmp_path):
    line = FIXED + " }, { " + FIXED.replace("PHP 100", "PHP 200")
    with pytest.raises(BadRules, match="rule PH-1"):
        read_files([written(tmp_path, row("PH-1", line=line))])
