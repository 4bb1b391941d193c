"""The desk of identity, as routes ask for it."""

from typing import Annotated

from fastapi import Depends, Request

from app.domains.identity.service.desk import IdentityDesk


async def _desk(request: Request) -> IdentityDesk:
    desk: IdentityDesk = request.app.state.identity
    return desk


Desk = Annotated[IdentityDesk, Depends(_desk)]
