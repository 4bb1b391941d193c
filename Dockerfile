# Build: what the lock names, and vouch itself, into one virtual environment.
FROM python:3.13-slim-trixie AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/vouch
ENV PATH=/opt/vouch/bin:$PATH

# For traces: --build-arg LOCK=requirements-traces.lock
ARG LOCK=requirements.lock
COPY requirements.lock requirements-traces.lock ./
RUN pip install --require-hashes --no-deps --requirement "$LOCK"

COPY LICENSE NOTICE README.md pyproject.toml ./
COPY app ./app
COPY migrations ./migrations
RUN pip install --no-index --no-deps --no-build-isolation .

# Run: the environment alone, as a user without rights; what it writes lies in one volume.
FROM python:3.13-slim-trixie

# What `vouch backup` and `vouch restore` need on PostgreSQL: of the version of the compose file.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/*

RUN useradd --system --uid 10001 --home-dir /var/lib/vouch --create-home vouch
COPY --from=build /opt/vouch /opt/vouch

ENV PATH=/opt/vouch/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    VOUCH_HOST=0.0.0.0 \
    VOUCH_PORT=8000 \
    VOUCH_DATA_DIR=/var/lib/vouch \
    VOUCH_DATABASE_URL=sqlite:////var/lib/vouch/vouch.db

USER vouch
WORKDIR /var/lib/vouch
VOLUME /var/lib/vouch
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["vouch"]
CMD ["serve"]
