"""What an installation decides: one frozen object, read once by ``main`` and ``cli``."""

import os
from decimal import Decimal
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import DirectoryPath, Field, FilePath, SecretStr, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

from app.domains.violations.types import Standard
from app.kit.lines import is_in_the_clear
from app.kit.working_days import WorkingDays
from app.web.logs import LogForm

PREFIX = "VOUCH_"
LEAST_OBJECTION_DAYS = 14
MOST_CORRECTION_DAYS = 20
MOST_BAR_QUESTION_DAYS = 10
LIMIT = r"^[1-9][0-9]*/[a-z0-9]+$"

_DOCUMENT_HEAD = """\
# Settings

Environment variables, or lines of a file `.env` in the working folder; a variable of the
environment goes first. An empty value counts as not set.

| variable | default | meaning |
|---|---|---|"""


class Instance(StrEnum):
    """What an installation is for; the other two than ``live`` say so in every public answer."""

    LIVE = "live"
    TEST = "test"
    DEMO = "demo"


class Settings(BaseSettings):
    """The settings of one process, from ``VOUCH_...`` variables and an optional ``.env``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], *sources: PydanticBaseSettingsSource, **named: Any
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read the files of a secret store last, where the environment names a folder of them."""
        folder = os.environ.get(f"{PREFIX}SECRETS_DIR")  # noqa: TID251 - this is where it is read
        usual = (*sources, *(each for name, each in named.items() if "secret" not in name))
        if not folder or not Path(folder).is_dir():
            return usual
        return (*usual, SecretsSettingsSource(settings_cls, secrets_dir=folder))

    instance: Instance = Field(
        default=Instance.TEST,
        description="What this installation is for: live, test or demo. Test and demo say so in"
        " every public answer.",
    )
    operator: str | None = Field(
        default=None, description="Who runs this installation, in words; shown to the public."
    )
    installation: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$",
        description="How other installations know this one, as a host name is written; it stands in"
        " every record that it gives out and never changes. Without it, the host of the public"
        " address.",
    )
    public_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^/?#\s]+$",
        description="Scheme and host under which readers reach the service, for links in answers."
        " Without it, links follow the request.",
    )
    host: str = Field(default="127.0.0.1", description="Address on which the service listens.")
    port: int = Field(
        default=8000, ge=0, le=65535, description="Port on which the service listens."
    )
    trusted_proxies: str = Field(
        default="127.0.0.1",
        pattern=r"^[0-9A-Fa-f.:/, ]*$",
        description="Addresses and networks of proxies, separated by commas, whose X-Forwarded-For"
        " and X-Forwarded-Proto are believed; nobody else's are.",
    )
    private_hosts: frozenset[str] = Field(
        default=frozenset(),
        description="A JSON list of hosts that a live register may reach without TLS, since the"
        " network between encrypts by itself or does not leave one machine.",
    )
    workers: int = Field(
        default=1, ge=1, le=64, description="API processes. On SQLite there can be only one."
    )
    database_url: str = Field(
        default="sqlite:///var/vouch.db",
        pattern=r"^(sqlite:///|postgresql\+psycopg://).+",
        description="Where the register is kept: sqlite:///FILE or"
        " postgresql+psycopg://USER@HOST/NAME.",
    )
    database_read_url: str | None = Field(
        default=None,
        pattern=r"^postgresql\+psycopg://.+",
        description="A streaming replica of the database, which the API asks instead where it has"
        " all that the caller must be shown. Without it, everything is asked of the main one.",
    )
    statement_timeout_ms: int = Field(
        default=30_000,
        ge=100,
        description="Milliseconds after which PostgreSQL gives up one reading statement.",
    )
    data_dir: Path = Field(default=Path("var"), description="Folder for what the service writes.")
    index_dir: Path | None = Field(
        default=None, description="Folder of the search index. Without it, index under the data."
    )
    demo_data: Path | None = Field(
        default=None, description="Folder with more national lists for the demonstration register."
    )
    export_keep_hours: int = Field(
        default=24, ge=1, description="Hours for which the manifest of an export can be asked for."
    )
    unused_evidence_days: int = Field(
        default=30,
        ge=1,
        description="Days after which a document on which nothing rests is removed.",
    )
    front_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^?#\s]+[^/?#\s]$",
        description="Where the pages of people are, for links in letters. Without it, the public"
        " address, or the address on which the service listens.",
    )
    passkey_domain: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$",
        description="Domain to which passkeys are bound (RP ID): the host of the pages of people or"
        " one above it. Without it, that host. If it changes, every passkey is lost.",
    )
    digest_hour: int = Field(
        default=7,
        ge=0,
        le=23,
        description="Hour of the day from which people are written what waits for them, where they"
        " choose none.",
    )
    undated_days: int = Field(
        default=7,
        ge=1,
        description="Days between two letters that tell somebody of work without a date.",
    )
    escalate_days: int = Field(
        default=7,
        ge=1,
        description="Days after its date from which work that is left undone goes to the superior"
        " role; the same again for each role above (fairness P7). A draft: no law names it.",
    )
    objection_days: int = Field(
        default=LEAST_OBJECTION_DAYS,
        ge=0,
        description="Days for which a claim to a record can be objected to before it is granted"
        " (fairness P1). A live register keeps 14 at least.",
    )
    place: str | None = Field(
        default=None,
        pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
        description="Where the scheme is, ISO 3166-1 alpha-2 or ISO 3166-2: its public holidays are"
        " no working days. Without it, none are known.",
    )
    time_zone: str = Field(
        default="UTC",
        description="In which the scheme's days begin and end, such as Asia/Manila, and hours of"
        " reminders are counted for people who choose none.",
    )
    rest_days: tuple[str, ...] | None = Field(
        default=None,
        description="JSON: the days of the week on which nobody works there, such as"
        ' ["friday", "saturday"]. Without it, those that are usual in the place.',
    )
    correction_days: int = Field(
        default=MOST_CORRECTION_DAYS,
        ge=1,
        description="Working days within which a dispute about a public value is decided (fairness"
        " L7). A live register keeps 20 at most.",
    )
    bar_question_days: int = Field(
        default=MOST_BAR_QUESTION_DAYS,
        ge=1,
        description="Working days within which it is answered whether somebody who was declared is"
        " a person under a bar (fairness V5); the question holds nothing after that. A live"
        " register keeps 10 at most.",
    )
    agreement_acknowledge_days: int = Field(
        default=3,
        ge=1,
        le=60,
        description="Working days within which a state acknowledges what was shared with it, where"
        " a clause of an agreement gives no time of its own. No source names one: it is our own"
        " default.",
    )
    bar_longest_years: int = Field(
        default=20,
        ge=1,
        le=50,
        description="Years after which a bar of a person ends at the latest; no source names a"
        " figure, so it is the scheme's to set.",
    )
    bar_forget_days: int = Field(
        default=90,
        ge=1,
        description="Days after the end of a bar for which it stays known who was under it; then"
        " that is destroyed.",
    )
    archive_keep_days: int = Field(
        default=7,
        ge=1,
        le=90,
        description="Days for which an archive of all that is held about somebody can be fetched;"
        " then it is removed.",
    )
    intake_calm: str = Field(
        default="300/minute",
        description="How many complaints all people together may bring before there is a line."
        " Then each waits for its turn; nobody is sent away, and who solves a puzzle passes.",
    )
    intake_in_line: float = Field(
        default=5,
        gt=0,
        le=1_000,
        description="How many complaints a second are let through where there is a line, by each"
        " process.",
    )
    receipt_tries: str = Field(
        default="10/15 minutes",
        description="How often wrong receipt codes of one first group may be tried. The right code"
        " opens its case all the same.",
    )
    service_levels: FilePath | None = Field(
        default=None,
        description="A TOML file with the time in which each step of a complaint is done; without"
        " it, that of app/domains/complaints/data/service_levels.toml holds.",
    )
    remedy_limits: FilePath | None = Field(
        default=None,
        description="A TOML file with by when and how workers get their money back; without it,"
        " that of app/domains/remedies/data/limits.toml holds.",
    )
    wage_bands: FilePath | None = Field(
        default=None,
        description="A TOML file with the wage bands of reports of deployments; without it, those"
        " of app/domains/deployments/data/wage_bands.toml hold, which are drafts.",
    )
    deployment_due_days: int = Field(
        default=20,
        ge=1,
        le=366,
        description="Within so many days after a quarter its deployments are reported; later ones"
        " are taken and marked late. 20 is Singapore's rule; no other was found.",
    )
    deployment_difference_percent: int = Field(
        default=10,
        ge=0,
        le=100,
        description="How far the deployments that a firm and its authority report may differ, as a"
        " share of the larger number; beyond it the lower counts (E1). The number is our own.",
    )
    report_currency: str = Field(
        default="USD",
        pattern=r"^[A-Z]{3}$",
        description="The common currency of reports and statistics: amounts are told in their own"
        " currency and in this one, at the rate of their day.",
    )
    statistics_wait_days: int = Field(
        default=5,
        ge=0,
        le=60,
        description="So many days after a quarter its public figures are counted and frozen; our"
        " own default.",
    )
    statistics_licence: str = Field(
        default="https://creativecommons.org/licenses/by/4.0/",
        pattern=r"^https?://[^\s]+$",
        max_length=300,
        description="Address of the terms under which anybody can use the public figures, as the"
        " catalogue names them; our own default.",
    )
    report_most_years: int = Field(
        default=10,
        ge=1,
        le=50,
        description="Over how many years a report is at most; our own default.",
    )
    report_facts_at_once: int = Field(
        default=1_000_000,
        ge=0,
        description="Up to so many facts a report is counted while one waits; a larger one is made"
        " in the background.",
    )
    report_keep_days: int = Field(
        default=30,
        ge=1,
        le=366,
        description="Days for which a report that was made in the background can be fetched; its"
        " digests are kept for good, and it can be made again as of the same entry.",
    )
    alliance_data: FilePath | None = Field(
        default=None,
        description="A TOML file with the kinds of pledges and the levels of training; without it,"
        " those of app/domains/alliance/data/alliance.toml hold.",
    )
    pattern_people: int = Field(
        default=3,
        ge=2,
        le=1_000,
        description="From complaints of so many people about one firm and one practice on, a"
        " pattern is noted: an audit is weighed, and nothing else follows. Nobody is told who.",
    )
    pattern_days: int = Field(
        default=730, ge=30, le=3_650, description="Complaints of the last so many days count."
    )
    rate_days_back: int = Field(
        default=7,
        ge=0,
        le=31,
        description="For so many days after it was quoted a rate of exchange of a day still serves,"
        " over week-ends and holidays; beyond them a missing rate is said, not guessed.",
    )
    fee_rule_notice_days: int = Field(
        default=14,
        ge=14,
        le=365,
        description="Days between the announcement of a change of a fee rule that can raise what"
        " may be charged, and its first day (fairness V8).",
    )
    violation_standard: Standard = Field(
        default=Standard.BALANCE_OF_PROBABILITIES,
        description="The standard of proof of cases before the scheme, and before authorities that"
        " name none of their own; that of a case is frozen when it is opened (fairness V3).",
    )
    violation_standards: dict[str, Standard] = Field(
        default={},
        description="JSON: the standard of proof before authorities, by jurisdiction, such as"
        ' {"PH": "substantial_evidence"}.',
    )
    violation_answer_days: int = Field(
        default=15,
        ge=1,
        le=365,
        description="Days that a respondent has to answer, from service on; our own default.",
    )
    violation_appeal_days: int = Field(
        default=30,
        ge=1,
        le=365,
        description="Days in which a confirmed violation can be appealed; our own default.",
    )
    violation_heard_days: int = Field(
        default=366,
        ge=366,
        le=3_650,
        description="Days within which a case that was decided in absence is opened again for a"
        " respondent who asks to be heard; a year at least (fairness V1).",
    )
    state_review_answers: int = Field(
        default=5,
        ge=1,
        le=1_000,
        description="So many answers of a state that are overdue within the period open a review of"
        " its certificate, complaints that were referred to it included; our own default (S4).",
    )
    state_review_violations: int = Field(
        default=25,
        ge=1,
        le=10_000,
        description="So many final violations of firms that a state answers for, of which it was"
        " told within the period, open a review of its certificate; our own default (S4).",
    )
    state_review_days: int = Field(
        default=365,
        ge=30,
        le=3_650,
        description="Days of that period, which ends today; our own default.",
    )
    country_scheme: str = Field(
        default="crg-1",
        pattern=r"^[a-z0-9-]{1,40}$",
        description="Key of the scheme that assesses countries; its body reviews a state that holds"
        " no certificate.",
    )
    data_request_months: int = Field(
        default=1,
        ge=1,
        le=3,
        description="Months in which the request of somebody without an account is answered, from"
        " when it is handed in (GDPR art. 12(3): one month; it can be extended by two).",
    )
    worsenings_a_day: int = Field(
        default=20,
        ge=0,
        description="How many licences an authority worsens in a day on one officer's word; a"
        " second officer confirms each further one (fairness P3).",
    )
    contest_answer_days: int = Field(
        default=20,
        ge=1,
        description="Days within which an authority answers a firm that contests its act on a"
        " licence (fairness P3), and the secretariat one that contests a merge (fairness P2).",
    )
    act_stale_days: int = Field(
        default=365,
        ge=1,
        description="Days for which the word of an authority's register without a list is taken;"
        " then it reads unconfirmed (fairness L5).",
    )
    exchange_minutes: int = Field(
        default=15,
        ge=1,
        le=1_440,
        description="Minutes between two looks at what waits for a linked installation; after a"
        " failure each pause is twice as long, up to a day.",
    )
    exchange_file_records: int = Field(
        default=20_000,
        ge=1,
        le=100_000,
        description="Records that a file to a linked installation holds at most; more go in several"
        " files.",
    )
    secrets_dir: DirectoryPath | None = Field(
        default=None,
        description="A folder with a file for each secret, as Docker, Kubernetes and systemd hand"
        " them out: vouch_master_key, vouch_smtp_password, vouch_database_url. Set in the"
        " environment, which goes before the files.",
    )
    master_key: SecretStr | None = Field(
        default=None,
        description="32 random bytes in base64url; wraps every key that the register keeps. A live"
        " register needs it, or a key service. Without it, a test makes one in a file master.key"
        " under the data.",
    )
    master_key_beside: SecretStr | None = Field(
        default=None,
        description="A second master key, which opens and does not wrap: the former one until"
        " `vouch keys rotate --master` has wrapped every key anew.",
    )
    key_service: Path | None = Field(
        default=None,
        description="Socket of a `vouch keys serve`, which holds the master key in its place and"
        " writes down each opening. With it, VOUCH_MASTER_KEY is set there and not here.",
    )
    breached_passwords: FilePath | None = Field(
        default=None,
        description="A file of leaked passwords, none of which is taken: SHA-1 digests in order,"
        " as the downloader of Have I Been Pwned writes them. Without it, only what is easily"
        " guessed is refused.",
    )
    smtp_host: str | None = Field(
        default=None,
        description="Mail server. Without it, letters become files in the folder mail under the"
        " data, which a live register refuses.",
    )
    smtp_port: int = Field(default=587, ge=1, le=65535, description="Its port, for submission.")
    smtp_user: str | None = Field(default=None, description="User at the mail server.")
    smtp_password: SecretStr | None = Field(default=None, description="Its password.")
    smtp_tls: bool = Field(
        default=True, description="Whether the connection to it is turned to TLS (STARTTLS)."
    )
    mail_from: str = Field(
        default="vouch@localhost", description="The address from which letters come."
    )
    mail_allowed: frozenset[str] = Field(
        default=frozenset(),
        description="A JSON list of addresses and @domains to which a test or demonstration may"
        " send by the mail server; nobody else is written to (fairness L9).",
    )
    oidc_issuer: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="Address of an outside OpenID Connect issuer whose tokens are accepted.",
    )
    oidc_audience: str | None = Field(
        default=None, description="What its tokens for this register name as their audience."
    )
    oidc_role_claim: str = Field(
        default="roles", description="The claim of its tokens that names roles."
    )
    oidc_roles: dict[str, str] = Field(
        default={},
        description="JSON: which of its roles stands for which role here, such as"
        ' {"vouch-officer": "authority_officer"}. The person needs that membership here.',
    )
    scanner: str | None = Field(
        default=None,
        pattern=r"^\S+:[0-9]+$",
        description="HOST:PORT of a virus scanner that speaks the protocol of clamd; every document"
        " is looked into before it is kept. Without it, none is.",
    )
    counters_url: str = Field(
        default="memory://",
        pattern=r"^(memory://|rediss?://.+)",
        description="Where requests are counted: memory:// counts in each process for itself,"
        " redis://HOST for all of them. While Redis does not answer, each process counts for"
        " itself, and /readyz says so.",
    )
    remembered_mb: int = Field(
        default=32,
        ge=1,
        le=4096,
        description="Megabytes of answers that each API process keeps in memory for as long as"
        " nothing behind them can have changed.",
    )
    requests_by_address: str = Field(
        default="1200/minute",
        pattern=LIMIT,
        description="How often one network address may ask; what is answered from memory or by"
        " the look-up is not counted.",
    )
    requests_by_caller: str = Field(
        default="600/minute",
        pattern=LIMIT,
        description="How often one account or machine may ask.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="The least serious log lines that are written."
    )
    log_format: LogForm = Field(
        default=LogForm.AUTO,
        description="How log lines are written: json, one object a line; plain, for a person; auto,"
        " plain at a terminal and JSON everywhere else.",
    )
    metrics_port: int | None = Field(
        default=None,
        ge=1,
        le=65535,
        description="Port on which Prometheus may ask for metrics, apart from the service; `vouch"
        " serve` and `vouch worker` each listen on it. Without it, nothing is told.",
    )
    metrics_host: str = Field(
        default="127.0.0.1",
        description="Address on which they listen for it; never one that the public reaches.",
    )
    least_free_mb: int = Field(
        default=1024,
        ge=0,
        description="Megabytes that should be free where data and index are written; below it,"
        " /readyz says so.",
    )
    traces_url: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="Where an OpenTelemetry collector takes traces by OTLP over HTTP, such as"
        " http://127.0.0.1:4318/v1/traces; it needs the packages of vouch[traces]. Without it,"
        " nothing is traced.",
    )
    traces_share: float = Field(
        default=1.0, ge=0, le=1, description="The share of requests that are traced, from 0 to 1."
    )

    @property
    def deployment_limit(self) -> Decimal:
        """How far two numbers of deployments may differ, as a share of the larger one."""
        return Decimal(self.deployment_difference_percent) / 100

    @property
    def index_folder(self) -> Path:
        """Where the search index lies."""
        return self.index_dir or self.data_dir / "index"

    @property
    def told_instance(self) -> str | None:
        """What every public answer says of the instance (L9); ``None`` when live."""
        return None if self.instance is Instance.LIVE else self.instance.value

    @property
    def key_holder(self) -> str:
        """Where the master key lies, for whoever runs the service."""
        return "this process" if self.key_service is None else "key service"

    @property
    def on_sqlite(self) -> bool:
        """Whether the register is kept in SQLite, with the worker inside the one API process."""
        return self.database_url.startswith("sqlite:")

    @property
    def address(self) -> str:
        """Scheme and host under which readers reach the service."""
        return self.public_url or f"http://{self.host}:{self.port}"

    @property
    def installation_id(self) -> str:
        """How other installations know this one."""
        return self.installation or (urlsplit(self.address).hostname or "localhost").lower()

    @property
    def front(self) -> str:
        """Where the pages of people are, without a slash at the end."""
        return (self.front_url or self.address).rstrip("/")

    @property
    def front_origin(self) -> str:
        """Scheme, host and port of the pages of people, as a browser writes them (RFC 6454)."""
        parts = urlsplit(self.front)
        is_usual = parts.port in (None, {"http": 80, "https": 443}.get(parts.scheme))
        return f"{parts.scheme}://{self._front_host}" + ("" if is_usual else f":{parts.port}")

    @property
    def _front_host(self) -> str:
        return urlsplit(self.front).hostname or ""

    @property
    def passkey_site(self) -> str:
        """The domain to which passkeys are bound."""
        return self.passkey_domain or self._front_host

    @property
    def mail_folder(self) -> Path:
        """Where letters become files when there is no mail server."""
        return self.data_dir / "mail"

    @property
    def calendar(self) -> WorkingDays:
        """The working days of the scheme."""
        return WorkingDays(self.place, self.time_zone, self.rest_days)

    @model_validator(mode="after")
    def _the_calendar_is_known(self) -> Self:
        try:
            self.calendar  # noqa: B018 - it is made, to see that it can be
        except (ValueError, KeyError) as error:
            raise ValueError(
                "VOUCH_PLACE, VOUCH_TIME_ZONE and VOUCH_REST_DAYS give no calendar:"
                f" {error.args[0]}"
            ) from error
        return self

    @model_validator(mode="after")
    def _one_process_on_sqlite(self) -> Self:
        if self.on_sqlite and self.workers > 1:
            raise ValueError(
                "VOUCH_WORKERS is above 1, but SQLite allows one API process. Set it to 1, or"
                " point VOUCH_DATABASE_URL to PostgreSQL."
            )
        return self

    @model_validator(mode="after")
    def _only_postgresql_has_replicas(self) -> Self:
        if self.on_sqlite and self.database_read_url is not None:
            raise ValueError(
                "VOUCH_DATABASE_READ_URL names a replica, and SQLite has none. Leave it out, or"
                " point VOUCH_DATABASE_URL to PostgreSQL."
            )
        return self

    @model_validator(mode="after")
    def _traces_have_their_packages(self) -> Self:
        if self.traces_url is not None and not _has("opentelemetry.sdk", "opentelemetry.exporter"):
            raise ValueError(
                "VOUCH_TRACES_URL is set, but the packages for it are not installed: install what"
                " requirements-traces.lock names, or vouch[traces]."
            )
        return self

    @model_validator(mode="after")
    def _passkeys_are_of_the_pages_of_people(self) -> Self:
        domain, host = self.passkey_domain, self._front_host
        if domain is not None and host != domain and not host.endswith(f".{domain}"):
            raise ValueError(
                f"VOUCH_PASSKEY_DOMAIN must be {host}, where the pages of people are, or a domain"
                " above it: browsers take no passkey of another one."
            )
        return self

    @model_validator(mode="after")
    def _a_live_register_has_an_operator(self) -> Self:
        if self.instance is Instance.LIVE and not self.operator:
            raise ValueError(
                "VOUCH_INSTANCE is live, so VOUCH_OPERATOR must name who runs this installation."
            )
        return self

    @model_validator(mode="after")
    def _a_key_service_holds_the_key_alone(self) -> Self:
        if self.key_service is not None and (self.master_key or self.master_key_beside):
            raise ValueError(
                "VOUCH_KEY_SERVICE is set, so no master key may lie here: set VOUCH_MASTER_KEY and"
                " VOUCH_MASTER_KEY_BESIDE for `vouch keys serve` alone."
            )
        return self

    @model_validator(mode="after")
    def _an_issuer_has_an_audience_and_roles(self) -> Self:
        if self.oidc_issuer and not (self.oidc_audience and self.oidc_roles):
            raise ValueError(
                "VOUCH_OIDC_ISSUER is set, so VOUCH_OIDC_AUDIENCE and VOUCH_OIDC_ROLES must say"
                " which of its tokens are for this register, and for which roles."
            )
        return self

    @model_validator(mode="after")
    def _a_live_register_is_overheard_by_nobody(self) -> Self:
        if self.instance is Instance.LIVE and (found := sorted(self._in_the_clear())):
            raise ValueError(
                f"VOUCH_INSTANCE is live, so TLS is needed by {', '.join(found)}: https://,"
                " rediss://, sslmode=verify-full. Name hosts in VOUCH_PRIVATE_HOSTS to which the"
                " network encrypts by itself or does not leave this machine."
            )
        return self

    def _in_the_clear(self) -> set[str]:
        """Find the settings by which something could be overheard or answered by another."""
        named = {name: value for name, value in self if name.endswith("_url") and value}
        named |= {"oidc_issuer": self.oidc_issuer or ""}
        named |= {"scanner": f"//{self.scanner or ''}"}
        named |= {"smtp_tls": "" if self.smtp_tls else f"//{self.smtp_host or ''}"}
        found = {name for name, at in named.items() if is_in_the_clear(at, self.private_hosts)}
        return {_variable(name) for name in found}

    @model_validator(mode="after")
    def _a_live_register_has_keys_and_mail(self) -> Self:
        if self.instance is Instance.LIVE:
            needed = {
                "VOUCH_MASTER_KEY or VOUCH_KEY_SERVICE": self.master_key or self.key_service,
                "VOUCH_SMTP_HOST": self.smtp_host,
                "VOUCH_PUBLIC_URL": self.public_url,
            }
            missing = [name for name, value in needed.items() if value is None]
            if missing:
                raise ValueError(f"VOUCH_INSTANCE is live, so it needs {', '.join(missing)}.")
            if self.objection_days < LEAST_OBJECTION_DAYS:
                raise ValueError("VOUCH_INSTANCE is live, so VOUCH_OBJECTION_DAYS is 14 at least.")
            if self.correction_days > MOST_CORRECTION_DAYS:
                raise ValueError("VOUCH_INSTANCE is live, so VOUCH_CORRECTION_DAYS is 20 at most.")
            if self.bar_question_days > MOST_BAR_QUESTION_DAYS:
                raise ValueError("A live register's VOUCH_BAR_QUESTION_DAYS is 10 at most.")
        return self


def _has(*packages: str) -> bool:
    try:
        return all(find_spec(each) is not None for each in packages)
    except ModuleNotFoundError:
        return False


def settings_document() -> str:
    """Write ``docs/settings.md`` from the settings themselves."""
    rows = [
        f"| `{_variable(name)}` | {_default(field) or 'none'} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join([_DOCUMENT_HEAD, *rows, ""])


def example_environment() -> str:
    """Write ``.env.example`` from the settings themselves."""
    blocks = [
        f"# {field.description}\n#{_variable(name)}={_default(field)}\n"
        for name, field in Settings.model_fields.items()
    ]
    return "# Copy to .env and take the # off what you change.\n\n" + "\n".join(blocks)


def _variable(name: str) -> str:
    return f"{PREFIX}{name.upper()}"


def _default(field: FieldInfo) -> str:
    return "" if field.default is None else str(field.default)
