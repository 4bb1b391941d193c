"""Bundles: an audit in the field, encrypted, and merged whole or not at all on return (C5)."""

from datetime import timedelta
from uuid import uuid4

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyrage import passphrase
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.audits.models import AuditBundle, AuditEntry
from app.domains.evidence.models import Document
from app.kit.ids import new_id
from app.store.journal import Event
from tests.audits import REASON, Audited, Bundle
from tests.make import OPERATOR
from tests.people import key

CONFORMS = {"result": "conforms"}
PARTLY = {"result": "partly", "statement": "half of the receipts are there"}


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def pointers(answer) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [each["pointer"] for each in answer.json()["errors"]]


def revisions(audited: Audited) -> list[tuple[str, int, str]]:
    with audited.world.database.reading(OPERATOR) as work:
        rows = select(AuditEntry).order_by(AuditEntry.key, AuditEntry.revision)
        return [(e.key, e.revision, e.content) for e in work.session.scalars(rows)]


def place(audited: Audited, index: int = 0) -> str:
    return f"assessment/{audited.indicators()[index]}"


def test_c5_a_bundle_opens_for_who_fetched_it_and_holds_the_whole_audit(audited: Audited):
    code = audited.indicators()[0]
    answers = {code: {"answer": "conforms", "statement": "we take no fees"}}
    audit_id = audited.started(answers=answers)
    audited.write(audited.auditor, audit_id, place(audited, 1), CONFORMS)
    said = Bundle.fetched(audited, audited.lead, audit_id).said
    assert (said["format"], said["base"]) == ("vouch-audit-bundle/1", 1)
    assert [each["code"] for each in said["criteria"]] == list(audited.criteria())
    [first, *_] = said["criteria"][0]["indicators"]
    assert first["auditee"]["statement"] == "we take no fees"
    assert first["guidance"]
    assert first["does"]
    assert first["does_not"]
    [entry] = said["entries"]
    assert (entry["revision"], entry["content"]["result"]) == (1, "conforms")


def test_c5_a_passphrase_opens_a_bundle_too_and_is_kept_nowhere(audited: Audited):
    audit_id = audited.started()
    words = "correct horse battery staple"
    client = audited.by(audited.lead)
    path, sent = f"/v1/audits/{audit_id}/bundles", {"passphrase": words}
    headers = key()
    answer = client.post(path, json=sent, headers=headers)
    assert answer.headers["Content-Type"] == "application/age-encryption"
    assert answer.headers["Content-Disposition"].endswith('.json.age"')
    said = orjson.loads(passphrase.decrypt(answer.content, words))
    assert said["audit_id"] == str(audit_id)
    audited.does(audited.secretariat, audit_id, "cancel", REASON)
    again = client.post(path, json=sent, headers=headers)
    assert again.content == answer.content
    assert client.post(path, json=sent, headers=key()).status_code == 409
    with audited.world.database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count(AuditBundle.id))) == 1


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({}, ""),
        ({"recipient": "age1nonsense"}, "/recipient"),
        ({"recipient": "ssh-ed25519 AAAA"}, "/recipient"),
        ({"recipient": "age1\0"}, "/recipient"),
        ({"passphrase": "too short"}, "/passphrase"),
        ({"passphrase": "long enough it is, truly", "recipient": "age1x"}, ""),
        ({"passphrase": "long enough it is, truly", "days": 61}, "/days"),
    ],
)
def test_c5_a_bundle_is_fetched_by_nobody_in_particular_never(audited: Audited, sent, pointer):
    audit_id = audited.started()
    path = f"/v1/audits/{audit_id}/bundles"
    answer = audited.by(audited.lead).post(path, json=sent, headers=key())
    assert pointers(answer) == [pointer]
    with audited.world.database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count(AuditBundle.id))) == 0


def test_c5_only_the_team_fetches_and_only_the_fetcher_brings_back(audited: Audited):
    other = audited.world.member(Role.AUDITOR, audited.body)
    audit_id = audited.started()
    path = f"/v1/audits/{audit_id}/bundles"
    sent = {"passphrase": "nobody of the team knows it"}
    for who in (other, audited.manager, audited.recruiter, audited.secretariat):
        assert audited.by(who).post(path, json=sent, headers=key()).status_code == 403
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    entry = bundle.entry(place(audited), CONFORMS)
    assert bundle.give_back(entry, who=audited.auditor).status_code == 403
    assert bundle.give_back(entry).status_code == 200


def test_what_comes_back_is_merged_and_sent_twice_it_changes_nothing(audited: Audited):
    audit_id = audited.started()
    audited.write(audited.auditor, audit_id, place(audited), CONFORMS)
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    note = f"note/{uuid4()}"
    entries = (
        bundle.entry(place(audited), PARTLY, written_at="2026-12-03T08:00:00Z"),
        bundle.entry(place(audited, 1), CONFORMS),
        bundle.entry(note, {"text": "the camp was closed"}),
    )
    audited.write(audited.auditor, audit_id, place(audited, 2), CONFORMS)
    taken = bundle.give_back(*entries).json()
    assert [each["revision"] for each in taken["added"]] == [2, 1, 1]
    kept = revisions(audited)
    again = bundle.give_back(*entries).json()
    assert again == {"added": [], "unchanged": 3}
    assert revisions(audited) == kept
    with audited.world.database.reading(OPERATOR) as work:
        named = select(Event).where(Event.name == "audits.bundle.returned")
        [event] = work.session.scalars(named).all()
    assert event.body["revisions"] == 3


def test_two_bundles_collide_and_each_collision_is_told_and_nothing_taken(audited: Audited):
    audit_id = audited.started()
    audited.write(audited.lead, audit_id, place(audited), CONFORMS)
    mine = Bundle.fetched(audited, audited.lead, audit_id)
    hers = Bundle.fetched(audited, audited.auditor, audit_id)
    failed = {"result": "does_not", "statement": "fees were taken"}
    assert hers.give_back(hers.entry(place(audited), failed)).status_code == 200
    kept = revisions(audited)
    entries = [mine.entry(place(audited), PARTLY), mine.entry(place(audited, 1), CONFORMS)]
    answer = mine.give_back(*entries)
    assert (answer.status_code, slug(answer)) == (409, "bundle-collides")
    assert revisions(audited) == kept
    [told] = answer.json()["collisions"]
    assert (told["key"], told["revision"]) == (audited.indicators()[0], 2)
    assert told["author_id"] == str(audited.auditor.person.id)
    results = [told[name]["result"] for name in ("base", "mine", "theirs")]
    assert results == ["conforms", "partly", "does_not"]
    old = [{**entries[0], "choice": {"take": "mine", "revision": 1}}]
    assert slug(mine.give_back(*old)) == "bundle-collides"
    entries[0]["choice"] = {"take": "mine", "revision": 2}
    assert mine.give_back(*entries).status_code == 200
    path = f"/v1/audits/{audit_id}/entries/{place(audited)}"
    items = audited.by(audited.manager).get(path).json()["items"]
    assert [each["content"]["result"] for each in items] == ["conforms", "does_not", "partly"]
    assert [each["bundle_id"] for each in items] == [
        *(None, hers.said["bundle"], mine.said["bundle"])
    ]


def test_whoever_gives_way_keeps_their_words_as_a_revision(audited: Audited):
    audit_id = audited.started()
    mine = Bundle.fetched(audited, audited.lead, audit_id)
    audited.write(audited.auditor, audit_id, place(audited), CONFORMS)
    entry = mine.entry(place(audited), PARTLY, choice={"take": "theirs", "revision": 1})
    assert mine.give_back(entry).status_code == 200
    results = [orjson.loads(content)["result"] for _, _, content in revisions(audited)]
    assert results == ["conforms", "partly", "conforms"]
    assert mine.give_back(entry).json() == {"added": [], "unchanged": 1}


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(("lead", "auditor", "online")),
            st.integers(0, 2),
            st.sampled_from(("conforms", "partly", "does_not")),
            st.sampled_from((None, "mine", "theirs")),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_over_http_too_whatever_was_taken_stays_readable(audited: Audited, steps):
    if not audited.records:
        audited.accredit()
        audited.competent()
    audited.subject = audited.another_record()
    audit_id = audited.begun_unannounced()
    bundles = {
        "lead": Bundle.fetched(audited, audited.lead, audit_id),
        "auditor": Bundle.fetched(audited, audited.auditor, audit_id),
    }
    said: set[tuple[str, str]] = set()
    for who, index, result, take in steps:
        code = audited.indicators()[index]
        content = {"result": result, "statement": "as it was seen"}
        revision = audited.standing_entries(audit_id).get(code, 0)
        if who == "online":
            done = audited.write(audited.auditor, audit_id, f"assessment/{code}", content, revision)
            assert done.status_code == 200
            said.add((code, result))
            continue
        entry = bundles[who].entry(f"assessment/{code}", content)
        if take and revision:
            entry["choice"] = {"take": take, "revision": revision}
        if came_in(audited, bundles[who], entry):
            said.add((code, result))
        with audited.world.database.reading(OPERATOR) as work:
            rows = work.session.scalars(select(AuditEntry).where(AuditEntry.audit_id == audit_id))
            kept = {(each.key, orjson.loads(each.content)["result"]) for each in rows}
        assert said <= kept


def came_in(audited: Audited, bundle: Bundle, entry: dict) -> bool:
    """Send an entry, twice where it is taken: the second time and a collision change nothing."""
    before = audited.standing_entries(bundle.audit_id)
    answer = bundle.give_back(entry)
    if answer.status_code == 409:
        assert audited.standing_entries(bundle.audit_id) == before
        return False
    assert answer.status_code == 200, answer.text
    after = audited.standing_entries(bundle.audit_id)
    assert bundle.give_back(entry).json()["added"] == []
    assert audited.standing_entries(bundle.audit_id) == after
    return True


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"seal": "forged"}, "/seal"),
        ({"base": 7}, "/base"),
        ({"audit": "VT00000999"}, "/audit"),
        ({"format": "vouch-audit-bundle/2"}, "/format"),
        ({"bundle": str(uuid4())}, "/bundle"),
        ({"extra": 1}, "/extra"),
    ],
)
def test_a_bundle_that_is_forged_or_another_one_names_the_place(audited: Audited, more, pointer):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    answer = bundle.give_back(bundle.entry(place(audited), CONFORMS), **more)
    assert pointers(answer) == [pointer]
    assert revisions(audited) == []


def test_the_bundle_of_another_audit_is_not_known_here(audited: Audited):
    first = audited.started()
    audited.subject = audited.another_record()
    second = audited.begun_unannounced()
    bundle = Bundle.fetched(audited, audited.lead, first)
    bundle.audit_id = second
    answer = bundle.give_back(bundle.entry(place(audited), CONFORMS))
    assert answer.status_code == 404
    assert "bundle of this audit" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("place_", "content", "more", "pointer"),
    [
        ("assessment/9.9.z", CONFORMS, {}, "key"),
        ("note/not-a-uuid", {"text": "hello"}, {}, "key"),
        ("assessment/{code}", {"result": "splendid"}, {}, "content/result"),
        ("assessment/{code}", {"result": "conforms", "more": 1}, {}, "content/more"),
        ("assessment/{code}", {"result": "partly", "statement": "a\0b"}, {}, "content/statement"),
        ("assessment/{code}", {**CONFORMS, "documents": [str(uuid4())]}, {}, "content/documents"),
        ("assessment/{code}", CONFORMS, {"base_revision": 4}, "base_revision"),
        ("assessment/{code}", CONFORMS, {"written_at": "1899-12-31T00:00:00Z"}, "written_at"),
        ("assessment/{code}", CONFORMS, {"written_at": "1969-12-31T23:59:59Z"}, "written_at"),
        ("assessment/{code}", CONFORMS, {"written_at": "2999-01-01T00:00:00Z"}, "written_at"),
        ("assessment/{code}", CONFORMS, {"written_at": "2026-12-02T09:00:00"}, "written_at"),
        ("interview/{uuid}", {"name": "Sita"}, {}, "content/name"),
    ],
)
def test_an_entry_that_does_not_do_names_its_place_and_none_is_taken(
    audited: Audited, place_, content, more, pointer
):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    at = place_.format(code=audited.indicators()[0], uuid=uuid4())
    good = bundle.entry(place(audited, 1), CONFORMS)
    answer = bundle.give_back(good, bundle.entry(at, content, **more))
    assert f"/entries/1/{pointer}" in pointers(answer)
    assert revisions(audited) == []


def test_ten_thousand_answers_the_same_one_twice_or_nested_deeply_are_refused(audited: Audited):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    entry = bundle.entry(place(audited), CONFORMS)
    small = {"kind": "note", "key": "k", "base_revision": 0, "content": {}}
    assert pointers(bundle.give_back(*[small] * 10_000)) == ["/entries"]
    assert pointers(bundle.give_back(entry, entry)) == ["/entries/1/key"]
    deep: dict = {}
    for _ in range(400):
        deep = {"deep": deep}
    assert "/entries/0/content/deep" in pointers(
        bundle.give_back(bundle.entry(place(audited), deep))
    )
    path = f"/v1/audits/{audit_id}/bundles/{bundle.said['bundle']}/return"
    for raw in (b"[" * 200_000, b'{"entries": ' + b'{"a":' * 50_000):
        headers = {**key(), "Content-Type": "application/json"}
        answer = audited.by(audited.lead).post(path, content=raw, headers=headers)
        assert answer.status_code == 422
    many = [bundle.entry(f"note/{uuid4()}", {"text": "x" * 5_000}) for _ in range(300)]
    assert bundle.give_back(*many).status_code == 413
    assert revisions(audited) == []


def test_c5_a_bundle_expires(audited: Audited):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id, days=1)
    audited.world.database.clock.at += timedelta(days=1)
    answer = bundle.give_back(bundle.entry(place(audited), CONFORMS))
    assert (answer.status_code, slug(answer)) == (409, "bundle-over")
    assert revisions(audited) == []


def test_c5_a_bundle_is_revoked_by_its_fetcher_or_the_manager_alone(audited: Audited):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    path = f"/v1/audits/{audit_id}/bundles/{bundle.said['bundle']}/revoke"
    assert audited.by(audited.auditor).post(path, json=REASON, headers=key()).status_code == 403
    done = audited.by(audited.manager).post(path, json=REASON, headers=key())
    assert done.json()["revoked_at"]
    assert slug(audited.by(audited.lead).post(path, json=REASON, headers=key())) == "bundle-over"
    assert slug(bundle.give_back(bundle.entry(place(audited), CONFORMS))) == "bundle-over"
    items = audited.by(audited.manager).get(f"/v1/audits/{audit_id}/bundles").json()["items"]
    assert [each["revoked_at"] is not None for each in items] == [True]


def test_c7_a_team_that_was_let_go_brings_nothing_back(audited: Audited):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    report = {"kind": "gift", "words": "an envelope on the table"}
    audited.does(audited.auditor, audit_id, "report-influence", report)
    items = audited.by(audited.manager).get(f"/v1/audits/{audit_id}/bundles").json()["items"]
    assert items[0]["revoked_at"]
    answer = bundle.give_back(bundle.entry(place(audited), CONFORMS))
    assert answer.status_code in {403, 409}
    assert revisions(audited) == []


def test_after_the_report_is_submitted_nothing_comes_in(audited: Audited):
    audit_id = audited.started()
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    audited.assess(audit_id)
    audited.does(audited.lead, audit_id, "submit", {"departure": "the camp was closed"})
    answer = bundle.give_back(bundle.entry(place(audited), PARTLY))
    assert (answer.status_code, slug(answer)) == (409, "step-refused")


def document(audited: Audited, whose, name: str):
    row = Document(
        id=new_id(),
        organisation_id=whose.id,
        digest=uuid4().hex * 2,
        size_bytes=7,
        media_type="application/pdf",
        name=name,
        sent_at=audited.world.database.clock.at,
    )
    with audited.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return row.id


def test_c5_no_bundle_holds_a_workers_name_or_a_person_of_the_scope(audited: Audited):
    proof = document(audited, audited.firm, "passport of Sita Kumari Rai.pdf")
    code = audited.indicators()[0]
    said = "Ask sita  kumari-RAI, or Māyā Gurung's brother; Ram Rai is no worker."
    answers = {code: {"answer": "conforms", "statement": said, "documents": [str(proof)]}}
    scope = audited.wanted().scope.model_dump()
    scope |= {"sub_agents": ("Deepak Subagent",), "representatives": ("Asha Speaker",)}
    audit_id = audited.started(answers=answers, scope=scope)
    audited.write(audited.lead, audit_id, f"note/{uuid4()}", {"text": "Maya Gurung is on leave"})
    workers = [
        {"name": name, "contact": "+977 980", "site": "head", "is_deployed": True}
        for name in ("Sita Kumari Rai", "Maya Gurung", "राम बहादुर")
    ]
    audited.hand_in(audit_id, workers)
    audited.draw(audit_id)
    bundle = Bundle.fetched(audited, audited.lead, audit_id)
    text = orjson.dumps(bundle.said).decode()
    for name in ("Sita", "kumari", "Māyā", "Maya", "बहादुर", "Subagent", "Speaker", "+977"):
        assert name not in text
    [auditee] = [
        each["auditee"] for each in bundle.said["criteria"][0]["indicators"] if each["auditee"]
    ]
    assert "Ram Rai is no worker" in auditee["statement"]
    [reference] = bundle.said["documents"]
    assert (reference["code"], reference["id"]) == (f"{code}-1", str(proof))
    for words in ("heard Sita Kumari Rai", "heard राम बहादुर here"):
        told = bundle.give_back(bundle.entry(f"note/{uuid4()}", {"text": words}))
        assert pointers(told) == ["/entries/0/content/text"]
