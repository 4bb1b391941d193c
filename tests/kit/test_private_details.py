"""What in a text points to a private person, in several scripts."""

import pytest

from app.kit.private_details import Detail, private_details


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to shyam@mail.example", Detail.EMAIL),
        ("call +977 984-1234567", Detail.TELEPHONE),
        ("फोन ९८४१२३४५६७", Detail.TELEPHONE),
        ("call 9\u200b8\u200b4\u200b1\u200b2\u200b3\u200b4", Detail.TELEPHONE),
        ("on 12/03/1984", Detail.DATE),
        ("since 1984-03-12", Detail.DATE),
        ("on 12th March", Detail.DATE),
        ("born in Pokhara", Detail.BIRTH),
        ("उनको जन्म पोखरामा", Detail.BIRTH),
        ("at 12 Lakeside Road", Detail.HOUSE),
        ("he lives behind the bank", Detail.HOUSE),
        ("house no. 7", Detail.HOUSE),
        ("see https://pay.example", Detail.LINK),
    ],
)
def test_l4_what_points_to_a_home_a_birth_or_a_contact_is_found(text, found):
    assert found in private_details(text)


@pytest.mark.parametrize(
    "text",
    [
        "Takes 150,000 rupees for jobs in Qatar from people in Pokhara.",
        "Did so from 2024 to 2026, and in March.",
        "Was seen in 2024-2025 with 40 workers.",
        "पोखरामा कामका लागि पैसा लिन्छ।",
        "",
    ],
)
def test_conduct_and_place_are_no_private_details(text):
    assert private_details(text) == []


def test_l4_a_date_is_no_telephone_and_a_telephone_beside_it_is_one():
    assert private_details("since 1984-03-12") == [Detail.DATE]
    said = "Call 9841234567, or write to ram@mail.example, born on 12/03/1984"
    assert set(private_details(said)) == {
        *(Detail.EMAIL, Detail.DATE, Detail.BIRTH, Detail.TELEPHONE),
    }


@pytest.mark.parametrize("text", ["on 1 januari", "le 3 février", "sa 4 Hunyo", "March 3, 1984"])
def test_l4_days_are_found_in_the_months_of_several_languages(text):
    assert private_details(text) == [Detail.DATE]
