"""Nothing of what is told in complaints lies or leaves in the clear, in any script or form.

Words are planted through a running service wherever a case takes some: in what she tells and adds,
in names and metadata of files, in what is refused, in what partners and officers write, and in what
her connection says by itself. Then all that the service holds and told is searched.
"""

import json
import shutil
import subprocess
import tarfile
import wave
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

import httpx
import pytest
from PIL import Image
from sqlalchemy import func, select, update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.complaints.models import Complaint, ComplaintFile
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.types import FileState
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from app.store.work import Database
from tests.backups import Machine
from tests.cli.running import answers, free_port, running, stopped, until
from tests.collecting import Collector, collector
from tests.partnering import admitted
from tests.people import Member, World, key, on
from tests.searching import forms, in_the_clear

pytestmark = pytest.mark.commits

STORY = (
    "पोखराकीरोपिता मसँग रकमसोध्यो; কাহিনীরোপিত; قصةمزروعةهنا; "
    "種子故事植入; ПосаженнаяИстория; Kwentongtanim"
)
HERS = {
    "story": STORY,
    "against": {
        "kind": "intermediary",
        "name": "हिमालरोपितओभरसिज",
        "more": "श्यामरोपित, ৯৮৪১রোপিত১১",
    },
    "contact": {
        "name": "मायारोपितागुरुङ",
        "phone": "+977 984-7654321",
        "email": "maya.planted@hotel.example",
        "message_handle": "planted_maya_handle",
        "other": "الجارةالمزروعة",
        "safe_hours": "after-planted-nine",
        "never": ["call-planted"],
    },
    "site": "植入宿舍三号楼",
    "when": "before-planted-Dashain",
    "payments": [{"to_whom": "посредникПосаженный", "when": "planted-in-spring"}],
    "more": {"planted_question": "উত্তররোপিত"},
    "paid": {"amount": "7654321", "currency": "NPR"},
}
WORDS = [
    *(
        "पोखराकीरोपिता",
        "রোপিত",
        "قصةمزروعةهنا",
        "種子故事植入",
        "ПосаженнаяИстория",
        "Kwentongtanim",
    ),
    *("हिमालरोपितओभरसिज", "श्यामरोपित", "৯৮৪১রোপিত১১", "मायारोपितागुरुङ", "984-7654321"),
    *("maya.planted@hotel.example", "planted_maya_handle", "الجارةالمزروعة", "after-planted-nine"),
    *("call-planted", "植入宿舍三号楼", "before-planted-Dashain", "посредникПосаженный"),
    *("planted-in-spring", "planted_question", "7654321"),
    *("PLANTED-DEVICE", "PLANTED-ARTIST", "रसिदरोपित", "আওয়াজরোপিত", "planted-officer-file"),
    *("संदेशरोपित", "planted-withdrawal-words", "planted-hearing-notes", "plantedunknownfield"),
    *("planted-mistake", "plantedpath", "মধ্যস্থরোপিতকথা", "planted-paper-form", "PLANTED-MARKED"),
    *("Rahima-Planted-Begum", "planted-referee", "planted-praise", "planted-same-name"),
]
CONNECTION = {
    "User-Agent": "PlantedTelephone/7",
    "Referer": "https://planted-page.example/her-village",
    "Accept-Language": "pla-Nted;q=0.9",
    "X-Forwarded-For": "198.51.100.231",
    "X-Real-IP": "203.0.113.187",
    "Forwarded": "for=198.51.100.231;by=planted-proxy",
    "Origin": "https://planted-origin.example",
    "Cookie": "planted_cookie=planted-value",
    "From": "planted.from@hotel.example",
    "Sec-CH-UA-Model": "PlantedModel",
}
"""What her browser, and what lies between, say of her; none of it is hers to tell."""
PUBLIC_EVENT = "complaints.complaint.received"
OF_THE_CONNECTION = [
    *("PlantedTelephone", "planted-page", "her-village", "pla-Nted", "198.51.100.231"),
    *("203.0.113.187", "planted-proxy", "planted-origin", "planted_cookie", "planted-value"),
    *("planted.from@hotel.example", "PlantedModel"),
]


def photo(device: str = "PLANTED-DEVICE") -> bytes:
    """Take a photograph that says with which device, and of whom."""
    out, said = BytesIO(), Image.Exif()
    said[0x010F], said[0x013B] = device, "PLANTED-ARTIST"
    Image.effect_noise((64, 48), 60).convert("RGB").save(out, "JPEG", exif=said)
    return out.getvalue()


def voice() -> bytes:
    """Record a second of noise, with words of an author behind it."""
    out = BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8_000)
        made.writeframes(bytes(range(256)) * 64)
    words = b"INFOIART" + (16).to_bytes(4, "little") + b"PLANTED-ARTIST\0\0"
    whole = bytearray(out.getvalue() + b"LIST" + len(words).to_bytes(4, "little") + words)
    whole[4:8] = (len(whole) - 8).to_bytes(4, "little")
    return bytes(whole)


@pytest.fixture
def heard() -> Iterator[Collector]:
    with collector() as kept:
        yield kept


@pytest.fixture
def variables(own_world: World, own_database: Database, heard: Collector) -> dict[str, str]:
    """Settings of a process on the database and the folder of the world."""
    return {
        "VOUCH_DATABASE_URL": own_database.url.render_as_string(hide_password=False),
        "VOUCH_DATA_DIR": str(own_world.settings.data_dir),
        "VOUCH_PORT": str(free_port()),
        "VOUCH_METRICS_PORT": str(free_port()),
        "VOUCH_TRACES_URL": heard.url,
        "VOUCH_LOG_LEVEL": "debug",
    }


@pytest.fixture
def world(own_world: World, own_database: Database, variables: dict[str, str]) -> World:
    """People whose tokens are good now, for a process with a clock of its own."""
    now = Database(own_database._reading, own_database._writing)
    settings = Settings(
        _env_file=None,
        data_dir=own_world.settings.data_dir,
        operator="Tests",
        port=int(variables["VOUCH_PORT"]),
    )
    return World(now, settings)


class Life:
    """A case, through the doors of a running service.

    Attributes:
        told: the answers that went to somebody who may not read her words, by what they are.
        codes: the receipts.
        sent: every request as it went out, with which it is known that each word was planted.
    """

    def __init__(self, world: World, at: str) -> None:
        self.world, self.at = world, at
        self.told: dict[str, str] = {}
        self.codes: list[str] = []
        self.sent: list[bytes] = []
        self.open = ExitStack()
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        union = world.organisation(OrganisationKind.CIVIL_SOCIETY)
        self.officers = [world.member(Role.COMPLAINTS_OFFICER, scheme) for _ in range(2)]
        self.staff = [world.member(Role.SECRETARIAT, scheme) for _ in range(2)]
        self.partner = world.member(Role.PARTNER, union)
        admitted(world, union, self.partner)

    def client(self, member: Member | None = None, code: str | None = None) -> httpx.Client:
        said = {} if member is not None else {**CONNECTION}
        if member is not None:
            said["Authorization"] = f"Bearer {self.world.token(member)}"
        if code is not None:
            said["Authorization"] = f"Receipt {code}"
        noted = {"request": [self.goes_out]}
        made = httpx.Client(base_url=self.at, headers=said, timeout=60, event_hooks=noted)
        return self.open.enter_context(made)

    def goes_out(self, request: httpx.Request) -> None:
        heads = b"\n".join(value for _, value in request.headers.raw)
        self.sent += [request.url.raw_path, heads, request.read()]

    def not_planted(self, words: list[str]) -> list[str]:
        sent = b"\n".join(self.sent).lower()
        return [word for word in words if not any(each in sent for each in forms(word))]

    def lived(self) -> None:
        code = self.took(self.client().post("/v1/complaints", json=HERS, headers=key()))
        self.she_adds(code)
        self.anybody_errs(code)
        case = self.assigned(code)
        self.officers_write(case)
        self.partners_write()
        self.partners_are_admitted()
        self.she_withdraws(code)
        # Read before it is replaced, so that what was kept of answers is there too.
        new = self.client(code=code).post("/v1/receipt/replacement", headers=key())
        self.codes.append(new.json()["receipt"])

    def took(self, answer: httpx.Response) -> str:
        assert answer.status_code == 201, answer.text
        self.codes.append(answer.json()["receipt"])
        return self.codes[-1]

    def she_adds(self, code: str) -> None:
        hers = self.client(code=code)
        said = hers.post("/v1/receipt/messages", json={"text": "संदेशरोपित"}, headers=key())
        assert said.status_code == 201, said.text
        for content, name in ((photo(), "रसिदरोपित.jpg"), (voice(), "আওয়াজরোপিত.wav")):
            headers = {"File-Name": quote(name)}
            sent = hers.post("/v1/receipt/files", content=content, headers=headers)
            assert sent.status_code == 201, sent.text
        self.took(
            self.client().post("/v1/complaints/voice", content=voice(), headers=headers | key())
        )
        given = {"use": "contact_me", "language": "ne", "text_version": "1"}
        hers.post("/v1/receipt/consents", json=given)
        hers.post("/v1/receipt/acknowledgement")

    def anybody_errs(self, code: str) -> None:
        """Plant words in what is refused, whoever sends it."""
        tries = {
            "an unknown field": ({"story": STORY, "plantedunknownfield": "planted-mistake"}, 422),
            "a wrong value": ({"story": STORY, "safe": "planted-mistake"}, 422),
            "a number": ({"story": STORY, "paid": {"amount": "planted-mistake"}}, 422),
            "a record": ({"story": STORY, "against": {"record": "planted-mistake"}}, 422),
            "a nul": ({"story": f"planted-mistake\0{STORY}"}, 422),
        }
        for what, (body, status) in tries.items():
            answer = self.client().post("/v1/complaints", json=body)
            assert answer.status_code == status, answer.text
            if what not in ("an unknown field", "a record"):
                self.told[f"the answer to {what}"] = answer.text
        broken = f'{{"story": "{STORY}", "more": '.encode()
        for content in (broken, STORY.encode("utf-16"), STORY.encode()):
            headers = {"Content-Type": "application/json"}
            answer = self.client().post("/v1/complaints", content=content, headers=headers)
            assert answer.status_code in (400, 422), answer.text
            self.told[f"the answer to {content[:6]!r}"] = answer.text
        for path in ("/v1/complaints/plantedpath", "/v1/receipt/files/plantedpath"):
            self.client(code=code).get(path)
        wrong = self.client().post("/v1/receipt/files", content=photo())
        refused = self.client(code=code).post(
            "/v1/receipt/files", content=b"<b>planted-mistake", headers={"File-Name": "plantedpath"}
        )
        assert (wrong.status_code, refused.status_code) == (401, 415)
        self.told["an upload without a code"] = wrong.text
        self.told["an upload that is not taken"] = refused.text

    def assigned(self, code: str) -> UUID:
        number = self.client(code=code).get("/v1/receipt").json()["number"]
        with self.world.database.writing(CLOCK) as work:
            case = queries.find_numbered(work, number)
            assert case is not None
            work.session.execute(
                update(Complaint)
                .where(Complaint.id == case)
                .values(officer_id=self.officers[0].person.id)
            )
        return case

    def officers_write(self, case: UUID) -> None:
        first, second = (self.client(each) for each in self.officers)
        at = f"/v1/complaints/{case}"
        story = first.get(f"{at}/story")
        assert STORY in json.dumps(story.json(), ensure_ascii=False)
        files = [each["id"] for each in story.json()["files"]]
        first.get(f"{at}/files/{files[0]}")
        sent = first.post(
            f"{at}/files", content=photo(), headers={"File-Name": "planted-officer-file"}
        )
        assert sent.status_code == 201, sent.text
        marks = {"boxes": [{"page": 0, "left": 0, "top": 0, "right": 1, "bottom": 0.5}]}
        marked = first.post(f"{at}/files/{files[0]}/redactions", json=marks, headers=key())
        assert marked.status_code == 201, marked.text
        by_hand = first.post(
            f"{at}/files", params={"redacts": files[0]}, content=photo("PLANTED-MARKED")
        )
        assert by_hand.status_code == 201, by_hand.text
        name = quote("हिमालरोपितओभरसिज")
        assert first.get("/v1/complaints", headers={"Accused-Name": name}).json()["items"]
        version = first.get(at).headers["etag"].strip('"')
        heard = {"is_her": False, "notes": "planted-hearing-notes"}
        assert (
            second.post(f"{at}/hearings", json=heard, headers=on(int(version))).status_code == 201
        )
        for what, path in (("the story", "story"), ("a file", f"files/{files[0]}")):
            refused = second.get(f"{at}/{path}")
            assert refused.status_code == 403
            self.told[f"{what} for a colleague"] = refused.text
        for each in (first, second):
            self.told["what waits for an officer"] = each.get("/v1/me/work").text
            self.told["notices of an officer"] = each.get("/v1/notices").text

    def partners_write(self) -> None:
        partner = self.client(self.partner)
        body = {"story": "মধ্যস্থরোপিতকথা", "channel": "telephone", "read_back": True}
        told = partner.post("/v1/complaints/entered", json=body, headers=key())
        self.took(told)
        form = b"channel,story\nletter,planted-paper-form\n"
        headers = {**key(), "Content-Type": "text/csv"}
        forms = partner.post("/v1/complaints/entered-forms", content=form, headers=headers)
        assert forms.status_code == 201, forms.text
        self.took(partner.post("/v1/complaints/entered/voice", content=voice(), headers=key()))
        self.told["the list of a partner"] = partner.get("/v1/complaints").text
        number = told.json()["number"]
        seen = partner.get(f"/v1/complaints/{number}", follow_redirects=True)
        assert seen.status_code == 200
        self.told["a case for a partner"] = seen.text

    def partners_are_admitted(self) -> None:
        union = self.world.organisation(OrganisationKind.CIVIL_SOCIETY)
        first = self.client(self.staff[0])
        body = {
            "organisation": union.number,
            "people": ["Rahima-Planted-Begum", "planted-same-name"],
            "languages": ["bn"],
            "places": ["QA"],
            "ways": ["telephone"],
            "since": "2026-01-01T00:00:00Z",
            "until": "2028-01-01T00:00:00Z",
        }
        proposed = first.post("/v1/partner-admissions", json=body, headers=key())
        assert proposed.status_code == 201, proposed.text
        said = {"referee": "planted-referee", "said": "planted-praise", "is_good": True}
        path = f"{proposed.headers['location']}/references"
        assert first.post(path, json=said, headers=key()).status_code == 201
        self.told["the public list of partners"] = self.client().get("/v1/partners").text

    def she_withdraws(self, code: str) -> None:
        hers = self.client(code=code)
        body = {"pressed": "yes", "words": "planted-withdrawal-words"}
        assert hers.post("/v1/receipt/withdrawal", json=body, headers=key()).is_success
        assert hers.post("/v1/receipt/withdrawal/undo", headers=key()).is_success


def test_w2_nothing_of_a_complaint_lies_or_leaves_in_the_clear(world, variables, heard, tmp_path):
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"
    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        life = Life(world, at)
        with life.open:
            life.lived()
        world.settle()
        until(lambda: copies_waiting(world) == 0)
        metrics = httpx.get(f"http://127.0.0.1:{variables['VOUCH_METRICS_PORT']}/metrics").text
        status, said = stopped(process)
    machine = Machine(variables["VOUCH_DATABASE_URL"], world.settings.data_dir)
    machine.vouch("backup", tmp_path / "data.tar", "--keys", apart(tmp_path))
    as_text(tmp_path / "data.tar")
    planted = [*WORDS, *OF_THE_CONNECTION]
    with_codes = [*planted, *life.codes, *(each.replace(" ", "") for each in life.codes)]

    found = in_the_clear(
        with_codes,
        database=world.database,
        folders=[world.settings.data_dir, tmp_path],
        told={
            **life.told,
            "the log": said,
            "the metrics": metrics,
            "the traces": heard.text(),
            "what the tests kept of letters": "\n".join(str(each) for each in world.letters()),
        },
    )

    assert (status, found) == (0, [])
    # What is searched is there at all, and each word was planted.
    assert life.not_planted(planted) == []
    assert 'operation="lodge_complaint"' in metrics
    assert "lodge_complaint" in said
    assert "INSERT INTO complaint" in heard.text()
    assert (tmp_path / "data.tar").stat().st_size > 10_000
    # The backup is unpacked and searched: what is public stands in it.
    assert in_the_clear([PUBLIC_EVENT], folders=[tmp_path]) != []


def as_text(backup: Path) -> None:
    """Write the dump of PostgreSQL in a backup out beside it, so that it can be searched."""
    with tarfile.open(backup) as packed:
        for member in packed.getnames():
            if member.endswith(".dump"):
                dump = packed.extractfile(member)
                assert dump is not None
                written = subprocess.run(
                    [shutil.which("pg_restore") or "pg_restore", "--file=-"],
                    input=dump.read(),
                    stdout=subprocess.PIPE,
                    check=True,
                ).stdout
                backup.with_suffix(".sql").write_bytes(written)


def apart(folder: Path) -> Path:
    """Make a folder for the keys of cases."""
    made = folder / "keys apart"
    made.mkdir()
    return made


def copies_waiting(world: World) -> int:
    with world.database.reading(CLOCK) as work:
        return work.session.scalars(
            select(func.count(ComplaintFile.id)).where(ComplaintFile.state == FileState.WAITING)
        ).one()
