"""The migrations: one tree, both databases, and the models agree with what they make."""

import re

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Enum, inspect, text

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_hex_id, new_id
from app.store.base import Row
from app.store.migrations import config, current, known, newest, upgrade
from app.store.work import Database
from migrations.guards import GUARDED
from tests.experiencing import Survey
from tests.make import add_subject
from tests.people import World, key

pytestmark = pytest.mark.commits


def test_the_models_say_what_the_migrations_made(own_database: Database):
    with own_database.migration_connection() as connection:
        command.check(config(connection))


def test_files_are_named_by_their_migrations():
    scripts = ScriptDirectory.from_config(config())
    assert known() == {each.revision for each in scripts.walk_revisions()}
    assert newest() == scripts.get_current_head()


def test_down_and_up_again_ends_where_it_began(own_database: Database):
    with own_database.migration_connection() as connection:
        command.downgrade(config(connection), "base")
        connection.commit()
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        command.upgrade(config(connection), "head")
        connection.commit()
        command.check(config(connection))
        assert current(connection) == newest()


def test_upgrading_what_is_new_already_changes_nothing(own_database: Database):
    upgrade(own_database)
    with own_database.migration_connection() as connection:
        assert current(connection) == newest()


def test_the_journal_is_guarded_after_every_upgrade(own_database: Database):
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[own_database.dialect]
    with own_database.migration_connection() as connection:
        names = set(connection.scalars(text(query)))
    assert names >= {f"{table}_no_{act}" for table in GUARDED for act in ("update", "delete")}


def test_every_word_of_an_enum_is_a_word_of_its_check(own_database: Database):
    with own_database.migration_connection() as connection:
        inspector = inspect(connection)
        for table in Row.metadata.sorted_tables:
            checks = " ".join(
                str(check["sqltext"]) for check in inspector.get_check_constraints(table.name)
            )
            for column in table.columns:
                if isinstance(column.type, Enum):
                    missing = set(column.type.enums) - set(re.findall(r"'([a-z0-9_]+)'", checks))
                    assert not missing, f"{table.name}.{column.name}"


def test_a_register_from_before_keeps_what_its_claims_name(own_world: World):
    firm = own_world.member(
        Role.RECRUITER_MANAGER, own_world.organisation(OrganisationKind.INTERMEDIARY)
    )
    client = own_world.signed_in(firm)
    proof = client.post("/v1/evidence?name=licence.txt", content=b"our licence").json()["id"]
    records = [add_subject(own_world.database, serial) for serial in (1, 2)]
    for record in records:
        asked = {"record": record, "statement": "it is ours", "proofs": [proof]}
        assert client.post("/v1/claims", json=asked, headers=key()).status_code == 201

    with own_world.database.migration_connection() as connection:
        command.downgrade(config(connection), "0006")
        connection.commit()
        command.upgrade(config(connection), "head")
        connection.commit()

    uses = client.get(f"/v1/evidence/{proof}").json()["uses"]
    assert [(each["kind"], each["ended_at"]) for each in uses] == [("claim", None)] * 2


def test_c8_what_was_told_for_a_seat_goes_on_as_what_its_member_says(own_world: World):
    member = own_world.member(
        Role.DECISION_MAKER, own_world.organisation(OrganisationKind.SCHEME_OWNER)
    )
    client = own_world.signed_in(member)
    said = {"countries": ["MU"]}
    assert client.put("/v1/me/nationalities", json=said).status_code == 200
    with own_world.database.migration_connection() as connection:
        command.downgrade(config(connection), "0042")
        connection.commit()
        connection.execute(
            text(
                "INSERT INTO committee_seat (id, scheme_key, body, constituency, person_id, state,"
                " since, is_named, nationalities, proposed_at, version)"
                " VALUES (:id, 'ers-1', 'council', 'independent', :person, 'seated', :at,"
                " false, :told, :at, 1)"
            ),
            {
                "id": str(new_id()) if own_world.database.dialect == "postgresql" else new_hex_id(),
                "person": member.person.id
                if own_world.database.dialect == "postgresql"
                else member.person.id.hex,
                "at": "2026-11-24 12:00:00.000000",
                "told": '["FR", "MU"]',
            },
        )
        connection.commit()
        command.upgrade(config(connection), "head")
        connection.commit()
    told = client.get("/v1/me/nationalities").json()["countries"]
    assert sorted(told) == ["FR", "MU"]


def test_e4_what_was_set_aside_by_hand_without_a_reason_is_not_lost(own_world: World, clock):
    survey = Survey(own_world, clock)
    told, held, harmed, *_ = survey.codes(10)
    survey.answers(told, {"job": 1})
    survey.answers(held, {"job": 2}, words="the job was another")
    survey.answers(harmed, {"hurt": "yes"})
    with own_world.database.migration_connection() as connection:
        command.downgrade(config(connection), "0081")
        connection.commit()
        by_hand = "UPDATE experience_answer SET state = 'set_aside', moderated_at = :at"
        at = {"at": "2026-11-24 12:00:00.000000"}
        connection.execute(text(f"{by_hand} WHERE state <> 'set_aside'"), at)
        connection.commit()
        command.upgrade(config(connection), "head")
        connection.commit()
    became = {state: survey.waiting(state) for state in ("counted", "waiting", "set_aside")}
    read = {
        state: [survey.read(each["id"])["answers"] for each in became[state]] for state in became
    }
    assert read == {
        "counted": [{"job": 1}],
        "waiting": [{"job": 2}],
        "set_aside": [{"hurt": "yes"}],
    }
