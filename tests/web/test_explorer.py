"""The contract can be read and tried without another host."""

import re

from starlette.testclient import TestClient


def test_the_page_loads_everything_from_here(edge: TestClient) -> None:
    page = edge.get("/docs").text

    loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
    addresses = [each for each in loaded if not each.startswith("data:")]
    assert addresses
    assert all(each.startswith("/") for each in addresses)
    assert all(edge.get(each).status_code == 200 for each in addresses)


def test_the_page_runs_no_script_of_its_own_text(edge: TestClient) -> None:
    answer = edge.get("/docs")

    assert not re.search(r"<script>", answer.text)
    assert "script-src 'self';" in answer.headers["content-security-policy"]


def test_whoever_opens_the_address_is_led_to_the_contract(edge: TestClient) -> None:
    for path in ("/", "/docs/"):
        led = edge.get(path, follow_redirects=True)
        assert (led.status_code, led.url.path) == (200, "/docs")
