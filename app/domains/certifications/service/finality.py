"""When an act against somebody is final: after the time to appeal, or after the appeal."""

from datetime import datetime

from app.domains.appeals.queries import appeals
from app.domains.notices.models import Notice
from app.store.work import Work


def final_at(work: Work, notice: Notice) -> datetime:
    """Return when an act in effect is, or will be, final if nothing comes of an appeal.

    Rule:
        Fairness C2: until final, an appeal is open or runs; waiting periods count from then.
    """
    known = [notice.appeal_until, notice.effective_at]
    known += [each.ended_at for each in appeals.against(work, notice)]
    last = max(each for each in known if each is not None)
    return max(last, work.at) if notice.appeal_id is not None else last
