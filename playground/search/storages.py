"""Where a study lies: memory, a database or a journal file, opened with one sentence for whatever is wrong.

The only files that import Optuna are this one and `study.py`; both are imported when somebody searches.
"""

import re
from pathlib import Path
from typing import Any

import optuna
from optuna.storages import BaseStorage, InMemoryStorage, JournalStorage, RDBStorage
from optuna.storages.journal import JournalFileBackend, JournalFileOpenLock
from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import NoSuchModuleError, SQLAlchemyError

from models.design.spec import SpecError
from models.design.wording import one_line

JOURNAL = "journal:"
_SQLITE = "sqlite:"
_JOURNAL_BEGINS = b'{"'  # each line of a journal is a JSON object
_SHOWN = 160  # letters of what a database says
_WAIT = 30  # s that a process waits for another one to let go of an SQLite file
_TIMES = 5  # how often a database is opened while another process makes its tables

_PACKAGES = {
    "psycopg": "psycopg[binary]",
    "psycopg2": "psycopg2-binary",
    "MySQLdb": "mysqlclient",
    "mysql": "mysql-connector-python",
}
"""Of drivers whose module has another name than its package."""

TROUBLE = (SQLAlchemyError, optuna.exceptions.StorageInternalError, OSError)
"""What is raised where a storage cannot be reached; it may be there again a moment later."""
DAMAGE = (ValueError, KeyError, TypeError, AssertionError, RuntimeError)
"""What is raised where a storage holds something else than studies."""

optuna.logging.set_verbosity(optuna.logging.ERROR)


def opened(url: str, *, there: bool) -> BaseStorage:
    """The storage at this URL; raises SpecError. there: it has to exist; nothing is made where it does not."""
    if not url:
        return InMemoryStorage()
    if not re.match(r"[a-z][a-z0-9+]*:", url):
        raise SpecError("A storage is a URL such as sqlite:///study.db, postgresql://user@server/name, "
                        "or journal:study.log; got {value}", value=url)  # fmt: skip
    try:
        path = _file(url)
        if there and path is not None and not path.exists():
            raise SpecError("There is no study at {url}.", url=without_password(url))
        return _journal(path) if url.startswith(JOURNAL) and path is not None else _database(url)
    except ImportError as error:
        raise SpecError(
            'The driver of {url} is not installed. Install it and try again: python -m pip install "{package}"',
            url=without_password(url),
            package=_package(error),
        ) from error
    except NoSuchModuleError as error:  # a kind of database that is none
        raise SpecError("A storage is a URL such as sqlite:///study.db, postgresql://user@server/name, "
                        "or journal:study.log; got {value}", value=without_password(url)) from error  # fmt: skip
    except SpecError:
        raise
    except TROUBLE as error:
        raise unreachable(url, error) from error
    except DAMAGE as error:
        raise damaged(url, error) from error


def _package(error: ImportError) -> str:
    """The package that has the module which could not be imported."""
    missing: BaseException | None = error
    while missing is not None and not isinstance(missing, ModuleNotFoundError):
        missing = missing.__cause__ or missing.__context__
    module = missing.name if missing is not None and missing.name else ""
    return _PACKAGES.get(module, module or "sqlalchemy")


def unreachable(url: str, error: BaseException) -> SpecError:
    """The sentence for a storage that does not answer."""
    return SpecError("The storage {url} cannot be used: {why}", url=without_password(url), why=_why(url, error))


def damaged(url: str, error: BaseException) -> SpecError:
    """The sentence for a storage that holds something else."""
    return SpecError("{url} holds no study, or a damaged one: {why}", url=without_password(url), why=_why(url, error))


def without_password(url: str) -> str:
    """The URL as it may be shown."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", url)


def _why(url: str, error: BaseException) -> str:
    """What the database says, in one line, without the password, the statement and addresses of manuals."""
    cause = error.__cause__ if isinstance(error, optuna.exceptions.StorageInternalError) and error.__cause__ else error
    original: Any = getattr(cause, "orig", None) or cause
    said = (isinstance(original, OSError) and original.strerror) or str(original)
    said = one_line(said.split("\n")[0])[:_SHOWN] or type(original).__name__
    return said.replace(url, without_password(url)).rstrip(".")


def _file(url: str) -> Path | None:
    """The file of a journal or of SQLite; None of a database elsewhere."""
    if url.startswith(JOURNAL):
        if len(url) == len(JOURNAL):
            raise SpecError("A storage is a URL such as sqlite:///study.db, postgresql://user@server/name, "
                            "or journal:study.log; got {value}", value=url)  # fmt: skip
        return Path(url.removeprefix(JOURNAL)).expanduser()
    if not url.startswith(_SQLITE):
        return None
    name = make_url(url).database
    return Path(name) if name and name != ":memory:" else None


def _journal(path: Path) -> BaseStorage:
    if path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(len(_JOURNAL_BEGINS)) != _JOURNAL_BEGINS:
                raise SpecError("{file} is no journal of a study.", file=path)
    return JournalStorage(JournalFileBackend(str(path), JournalFileOpenLock(str(path))))


def _database(url: str) -> BaseStorage:
    arguments = {"connect_args": {"timeout": _WAIT}} if url.startswith(_SQLITE) else {}
    for _ in range(_TIMES - 1):
        try:
            return _locking(RDBStorage(url, engine_kwargs=arguments))
        except SQLAlchemyError as error:
            if "already exists" not in str(error) and "UNIQUE" not in str(error):
                raise
    return _locking(RDBStorage(url, engine_kwargs=arguments))


def _locking(storage: RDBStorage) -> RDBStorage:
    """The storage; of SQLite, each transaction takes the lock for writing first.

    Otherwise two processes may read one state of a trial and then both change it, as SQLite knows no lock on a row.
    """
    if storage.engine.dialect.name == "sqlite":
        event.listen(storage.engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        storage.engine.dispose()
    return storage
