"""``/docs``: the contract to read and to try, with nothing loaded from another host.

The page is Swagger UI. Its files come out of the package ``fastapi-offline``, which carries them
for installations without the internet; of that package nothing but the files is used.
"""

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

_ASSETS = "/docs/assets"
_START = "/docs/start.js"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'"
)
_PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Vouch API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{_ASSETS}/swagger-ui.css"></head>
<body><noscript><p>This page needs JavaScript.
The contract itself is at <a href="/openapi.json">/openapi.json</a>.</p></noscript>
<div id="api"></div>
<script src="{_ASSETS}/swagger-ui-bundle.js"></script><script src="{_START}"></script>
</body></html>
"""
_SCRIPT = """SwaggerUIBundle({
  url: "/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis], defaultModelsExpandDepth: 0,
});
"""


def install(app: FastAPI) -> None:
    """Let ``app`` answer ``/docs``, and lead there whoever opens its address in a browser."""
    app.add_route("/", _lead_in, name="start", include_in_schema=False)
    app.add_route("/docs/", _lead_back, name="docs_folder", include_in_schema=False)
    app.add_route("/docs", _show, name="docs", include_in_schema=False)
    app.add_route(_START, _start, name="docs_script", include_in_schema=False)
    app.mount(_ASSETS, StaticFiles(packages=[("fastapi_offline", "static")]), name="docs_assets")


async def _lead_in(_request: Request) -> Response:
    # From where the reader is: a proxy may have put a path before ours.
    return RedirectResponse("docs")


async def _lead_back(_request: Request) -> Response:
    return RedirectResponse("../docs")


async def _show(_request: Request) -> Response:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _POLICY})


async def _start(_request: Request) -> Response:
    return Response(_SCRIPT, media_type="text/javascript")
