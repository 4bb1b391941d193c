"""The desk of requests, as routes ask for it."""

from typing import Annotated

from fastapi import Depends, Request

from app.domains.data_requests.service.desk import DataRequestDesk


async def _desk(request: Request) -> DataRequestDesk:
    desk: DataRequestDesk = request.app.state.data_requests
    return desk


Desk = Annotated[DataRequestDesk, Depends(_desk)]
