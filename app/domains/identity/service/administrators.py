"""The first administrators, made on the command line; all further roles are granted by two."""

from app.access.grants import Permission, Role
from app.access.policy import require
from app.domains.identity.engine.look_alikes import email_key
from app.domains.identity.errors import EnoughAdministrators
from app.domains.identity.models import Membership
from app.domains.identity.queries import organisations, people
from app.domains.identity.service.accounts import open_account
from app.domains.identity.service.memberships import begin_membership
from app.domains.identity.service.organisations import make_organisation
from app.domains.identity.types import NewOrganisation, NewPerson
from app.store.work import Work

ON_THE_COMMAND_LINE = 2


def create_administrator(
    work: Work, scheme: NewOrganisation, person: NewPerson, hashed: str, reason: str
) -> Membership:
    """Make one of the first two administrators, and with the first the scheme's organisation.

    Two are needed for the rule that two persons grant a role; more are invited over the API.

    Raises:
        EnoughAdministrators: there are two.
        HappenedMeanwhile: the address has an account.

    Records:
        ``identity.administrator.created`` with the operator and the reason.

    Rule:
        Fairness P4.
    """
    require(work.actor, Permission.ADMINISTRATOR_CREATE)
    organisation = organisations.find_scheme_owner(work)
    if organisation is None:
        organisation = make_organisation(work, scheme, signed_itself_up=False)
    known = organisations.count_active(work, organisation.id, [Role.ADMINISTRATOR])
    if known >= ON_THE_COMMAND_LINE:
        raise EnoughAdministrators(f"There are {known} administrators.")
    account = people.find_by_email(work, email_key(person.email))
    account = account or open_account(work, person, hashed)
    found = begin_membership(work, account, organisation, Role.ADMINISTRATOR)
    work.record(
        "identity.administrator.created",
        words={"operator": work.actor.name or "", "reason": reason},
        person=str(account.id),
        organisation=str(organisation.id),
    )
    return found
