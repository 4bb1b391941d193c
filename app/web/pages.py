"""Small HTML pages that need nothing from outside and run no script."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from starlette.responses import HTMLResponse

_STYLE = (
    "body{max-width:44rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;"
    "color:#1d2733;background:#fff}h1{line-height:1.25}code{background:#eef1f4;padding:.1em .3em}"
    "dt{font-weight:600}a{color:#0b57a4}"
    "@media(prefers-color-scheme:dark){body{color:#dde4ea;background:#14191f}"
    "code{background:#232b34}a{color:#7db8f5}}"
)
_STYLE_DIGEST = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_STYLE_DIGEST}'; object-src 'none';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def page(title: str, body: Iterable[str]) -> HTMLResponse:
    """Return a page; ``body`` is HTML whose texts are already escaped."""
    return HTMLResponse(
        "<!doctype html>\n"
        f'<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} - Vouch</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head>\n<body><h1>{escape(title)}</h1>\n"
        + "\n".join(body)
        + "\n</body></html>\n",
        headers={"Content-Security-Policy": _POLICY},
    )
