"""What is filled into stored texts is found out once, as long as it is met."""

from app.domains.roster.engine.tokens import IN_JSON, MOST_FILLED, Filling, token


def _text(*kinds: str) -> bytes:
    return ",".join(f'{{"{token(kind)}":0,"a":1}}' for kind in kinds).encode()


def test_what_is_met_again_and_again_is_found_out_once_beside_any_number_met_once():
    asked: list[bytes] = []

    def fill(token: bytes) -> bytes:
        asked.append(token)
        return b'"said":"%b"' % token

    filling = Filling(IN_JSON, fill)
    for number in range(3 * MOST_FILLED):
        filled = filling.filled(_text("often", f"once-{number}"))
        assert filled == b'{"said":"often","a":1},{"said":"once-%d","a":1}' % number
    assert asked.count(b"often") == 1
    assert len(filling) <= MOST_FILLED


def test_what_says_nothing_takes_its_comma_along_each_time():
    filling = Filling(IN_JSON, lambda _: b"")
    assert filling.filled(_text("nothing", "nothing")) == b'{"a":1},{"a":1}'
