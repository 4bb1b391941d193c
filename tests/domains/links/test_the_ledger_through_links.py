"""What the ledger tells goes through a link, is acknowledged there, and is recalled first (S2)."""

import gzip
import io
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from uuid import UUID

import orjson
import pytest

from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind
from app.domains.disclosures.types import What
from app.domains.links.engine import files, signing
from app.domains.links.service import keys, sending
from tests.agreeing import lay_down
from tests.linking import Linked, Partner, told
from tests.make import OPERATOR
from tests.people import World
from tests.sharing import Sharing


class Answering:
    """A partner's installation on loopback: says who it is, and signs receipts for files.

    Args:
        partner: whose keys it has.
    """

    def __init__(self, partner: Partner) -> None:
        self.partner = partner
        self.came: list[bytes] = []
        self.instance = "test"
        self.answers = 200
        self.packs = False

    def about(self) -> dict[str, object]:
        return {"installation": self.partner.name, "instance": self.instance}

    def receipt(self, content: bytes) -> dict[str, object]:
        self.came.append(content)
        with io.BytesIO(content) as handle:
            header = files.read_header(files.first_line(handle))
        said = {
            "sender": header.sender,
            "receiver": header.receiver,
            "sequence": header.sequence,
            "file": sha256(content).hexdigest(),
        }
        kid = self.partner.public["kid"]
        return {"receipt": signing.signed(said, signing.RECEIPT, kid, self.partner.private)}

    def records(self) -> list[dict[str, object]]:
        """Return the records of all files that came, in their order."""
        return [orjson.loads(line) for content in self.came for line in content.splitlines()[1:-1]]


@contextmanager
def served(answering: Answering) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self._answer(200, answering.about())

        def do_POST(self):
            content = self.rfile.read(int(self.headers["Content-Length"]))
            if answering.answers != 200:
                self._answer(answering.answers, {"detail": "not now"})
            else:
                self._answer(200, answering.receipt(content))

        def _answer(self, status, body):
            said = json.dumps(body).encode()
            self.send_response(status)
            if answering.packs:
                said = gzip.compress(said + b" " * 10_000_000)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_):
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def answering() -> Answering:
    return Answering(Partner())


@pytest.fixture
def linked(world: World, answering: Answering) -> Iterator[Linked]:
    with served(answering) as address:
        yield Linked(world, answering.partner, address=address).agreed()


def run(linked: Linked):
    link = linked.state()["id"]
    return sending.run(linked.world.database, CLOCK, linked.desk, UUID(link))


def test_s2_what_a_state_is_told_goes_through_its_link_and_a_recall_goes_first(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    said, other = sharing.happens(["PH"]), sharing.happens(["PH"])
    sharing.tell(said)
    assert run(linked).files == 1
    [record] = answering.records()
    assert (record["record"], record["receiver"], record["agreement"]) == (
        "disclosure",
        "NP",
        "ph-np",
    )
    sharing.tell(other)
    sharing.take_back(said)
    assert run(linked).records == 2
    assert [each["record"] for each in answering.records()[1:]] == ["recall", "disclosure"]
    assert answering.records()[1]["of"] == record["id"]
    assert run(linked).files == 0


def test_what_is_recalled_before_it_went_never_goes(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    said = sharing.happens(["PH"])
    sharing.tell(said)
    sharing.take_back(said)
    run(linked)
    assert answering.records() == []


def test_an_acknowledgement_and_an_answer_of_the_partner_stand_in_the_ledger(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    said = sharing.happens(["PH"], asks_answer_of=frozenset({"NP"}))
    sharing.tell(said)
    run(linked)
    [record] = answering.records()
    partner = linked.partner
    linked.bring(
        partner.said("acknowledgement", of=record["id"]),
        partner.said("answer", of=record["id"], kind="warned", did_on="2026-11-24"),
        partner.said("acknowledgement", of=f"{partner.to}/ZX999"),
    )
    [row] = [each for each in sharing.rows(said.thing_id) if each.receiver == "NP"]
    assert row.state.value == "acknowledged"
    assert row.answered_at is not None
    assert linked.state()["left"] == {"unknown_disclosure": 1}


def test_what_a_partner_tells_is_in_the_inbox_and_the_acknowledgement_goes_back(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    record = told(linked.partner, number="Z-17")
    linked.bring(record)
    [came] = sharing.inbox("PH")
    assert (came["what"], came["state"]) == ("licence_suspended", "sent")
    assert sharing.acknowledge("PH", came["id"]).status_code == 200
    assert sharing.answer("PH", came["id"], "investigating", words="we look").status_code == 200
    run(linked)
    back = answering.records()
    assert [(each["record"], each["of"]) for each in back] == [
        ("acknowledgement", record["id"]),
        ("answer", record["id"]),
    ]
    assert back[1]["words"] == "we look"
    run(linked)
    assert len(answering.records()) == 2


def test_s2_a_partners_recall_stands_first_in_the_inbox(linked):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    record = told(linked.partner)
    linked.bring(record)
    linked.bring(
        told(linked.partner, number="Z-18"),
        linked.partner.said("recall", of=record["id"], number="Z-19", why="reversed"),
        linked.partner.said(
            "recall", of=f"{linked.partner.name}/none", number="Z-20", why="reversed"
        ),
    )
    first, *_ = sharing.inbox("PH")
    assert first["recalls"] is not None
    assert linked.state()["left"] == {"unknown_disclosure": 1}


def test_s1_what_is_told_under_no_agreement_that_is_known_here_is_a_question(linked):
    sharing = Sharing(linked.world, ["PH"])
    linked.bring(told(linked.partner))
    assert sharing.inbox("PH") == []
    [asked] = linked.questions()
    assert (asked["kind"], asked["register_key"]) == ("unknown_agreement", "ph-np")
    assert linked.answer(linked.first, asked, "take").status_code == 409
    lay_down(linked.world, "ph-np", ["PH", "NP"], [ClauseKind.SUSPENSIONS])
    assert linked.answer(linked.first, asked, "take").status_code == 200
    assert len(sharing.inbox("PH")) == 1


def test_a_partner_tells_nothing_for_another_state_and_nothing_to_itself(linked):
    lay_down(linked.world, "ph-np", ["PH", "NP", "IN"])
    sharing = Sharing(linked.world, ["PH"])
    linked.bring(told(linked.partner, sender="IN"), told(linked.partner, receiver="NP"))
    assert sharing.inbox("PH") == []
    assert linked.state()["left"] == {"another_jurisdiction": 1, "not_for_us": 1}


def test_a_partner_that_does_not_answer_is_tried_again_later_with_the_same_bytes(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    sharing.tell(sharing.happens(["PH"]))
    answering.answers = 503
    done = run(linked)
    assert (done.files, done.waiting, done.problem) == (0, 1, "503: not now")
    first = linked.state()
    assert (first["sent"], first["delivered"]) == (1, 0)
    run(linked)
    answering.answers = 200
    assert run(linked).files == 1
    [content] = answering.came
    with io.BytesIO(content) as handle:
        public = linked.world.client().get("/.well-known/vouch-exchange.json").json()["keys"][0]
        assert files.check(handle, public).sequence == 1
    assert linked.state()["delivered"] == 1
    assert linked.state()["problem"] is None


def test_l9_nothing_goes_to_another_kind_of_instance_or_to_a_stranger(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    sharing.tell(sharing.happens(["PH"]))
    answering.instance = "live"
    assert run(linked).problem == "the partner is not test, as this installation is"
    answering.instance = "test"
    name, answering.partner.name = answering.partner.name, "else.example"
    assert run(linked).problem == "another installation answers at this address"
    answering.partner.name = name
    assert answering.came == []
    assert run(linked).files == 1


def test_a_complaint_goes_through_no_link(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    kinds = frozenset({ClauseKind.COMPLAINTS_REFERRED})
    sharing.tell(sharing.happens(["PH"], kinds=kinds, what=What.COMPLAINT_REFERRED))
    run(linked)
    assert answering.records() == []


def test_s1_what_concerns_several_states_is_told_in_the_name_of_a_party(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH", "AE"])
    sharing.tell(sharing.happens(["AE", "PH"]))
    run(linked)
    [record] = answering.records()
    assert (record["sender"], record["receiver"]) == ("PH", "NP")


def test_s2_what_concerns_the_receiver_alone_is_told_in_the_name_of_another_party(
    linked, answering
):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    sharing.tell(sharing.happens(["NP"]))
    run(linked)
    [record] = [each for each in answering.records() if each["receiver"] == "NP"]
    assert record["sender"] == "PH"


def test_what_a_partner_packed_is_not_unpacked(linked, answering):
    answering.packs = True
    assert run(linked).problem == "another installation answers at this address"


def test_s2_a_recall_reaches_the_link_though_the_state_has_an_authority_here_by_then(
    linked, answering
):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    said = sharing.happens(["PH"])
    sharing.tell(said)
    run(linked)
    sharing.admit("NP")
    sharing.take_back(said)
    run(linked)
    run(linked)
    original, recall = answering.records()
    assert (recall["record"], recall["of"]) == ("recall", original["id"])
    # That the partner took note of it says nothing of the authority here.
    linked.bring(linked.partner.said("acknowledgement", of=recall["id"]))
    [row] = [each for each in sharing.rows() if each.is_recall and each.receiver == "NP"]
    assert row.state.value == "sent"


def test_what_waits_while_our_key_is_replaced_goes_under_the_new_one_in_its_order(
    linked, answering
):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    for _ in range(2):
        answering.answers = 503
        sharing.tell(sharing.happens(["PH"]))
        run(linked)
    with linked.world.database.writing(OPERATOR) as work:
        keys.rotate(work, linked.desk.ring, operator="admin", reason="every year")
    answering.answers = 422
    run(linked)
    answering.answers = 200
    run(linked)
    about = linked.world.client().get("/.well-known/vouch-exchange.json").json()
    previous = None
    for content in answering.came:
        with io.BytesIO(content) as handle:
            assert files.check(handle, about["keys"][0]).previous == previous
        previous = sha256(content).hexdigest()
    assert len(answering.records()) == 2
    assert linked.state()["problem"] is None


def test_what_is_refused_for_anything_else_stays_the_same_bytes(linked, answering):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    sharing.tell(sharing.happens(["PH"]))
    answering.answers = 422
    assert run(linked).problem == "422: not now"
