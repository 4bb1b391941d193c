"""What the routes of links work with."""

from typing import Annotated

from fastapi import Depends, Request

from app.domains.links.service.desk import LinkDesk


async def _desk(request: Request) -> LinkDesk:
    desk: LinkDesk = request.app.state.exchange_links
    return desk


Desk = Annotated[LinkDesk, Depends(_desk)]
