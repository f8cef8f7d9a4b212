"""The thread that owns the library's connection: what is written goes in order, in transactions, off the main thread.

A job is a function of the connection. Jobs waiting together share a transaction, so skipping writes as fast as it
reads. A commit hands the bytes to the system, which is enough for a game that is killed; the disk is waited for by
another thread, see `syncing`.

When the file can't be written (full, read-only, gone), the writer goes on in memory and keeps the jobs; `try_again`
does them over on the file as soon as it can be opened.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from enum import Enum
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from engine.frozen import frozen
from engine.library.codec import Unreadable
from engine.library.opening import (
    FILE,
    Opened,
    copy_in_memory,
    empty_in_memory,
    is_at_fault,
    open_library,
    primary_code,
    read_any_text,
    unkept,
)
from engine.library.syncing import Syncer

MAX_JOBS_AT_ONCE = 500


class Kind(Enum):
    WRITE = "write"
    # Needs no lock on the file, and nothing to do over later.
    READ = "read"
    # Its outcome is there when it is on the disk, not only with the system.
    DURABLE = "durable"
    # Cannot run inside a transaction.
    ALONE = "alone"
    STOP = "stop"


@frozen
class Job:
    kind: Kind
    run: Callable[[sqlite3.Connection], Any]
    outcome: Future[Any]
    # Whether somebody waits for the outcome, and so is told what went wrong.
    is_awaited: bool = False


class Writer:
    """Owns the connection and the queue of jobs."""

    def __init__(self, opened: Opened, folder: Path) -> None:
        self.folder = folder
        self.is_kept = opened.is_kept
        # Sentences for the player, newest last; whoever shows them takes them out.
        self.notices: deque[str] = deque()
        # A mistake of ours in a job nobody waited for.
        self.failure: BaseException | None = None
        self.has_written = False
        self._connection = opened.connection
        self._queue: SimpleQueue[Job] = SimpleQueue()
        self._syncer = Syncer(folder / FILE)
        # What was done in memory only, to be done over on the file.
        self._unkept: list[Job] = []
        self._thread = threading.Thread(target=self._work, name="library", daemon=True)
        self._thread.start()

    def add(self, run: Callable[[sqlite3.Connection], Any], kind: Kind = Kind.WRITE) -> Future[Any]:
        """Have this done; return at once."""
        return self._put(Job(kind, run, Future()))

    def ask(self, run: Callable[[sqlite3.Connection], Any], kind: Kind = Kind.READ) -> Any:
        """Have this done and return what it returns. Raises what it raises."""
        return self._put(Job(kind, run, Future(), is_awaited=True)).result()

    def sync(self) -> Future[Any]:
        """See all that was written so far onto the disk."""
        return self.add(_nothing, Kind.DURABLE)

    def try_again(self) -> None:
        """If writing goes to memory: see whether the file can be written now."""
        if not self.is_kept:
            self.add(lambda _: self._return_to_file(), Kind.ALONE)

    def stop(self) -> None:
        """Do what is waiting, close the file, and end the thread."""
        self.add(_nothing, Kind.STOP)
        self._thread.join()

    def _put(self, job: Job) -> Future[Any]:
        self._queue.put(job)
        return job.outcome

    # On the thread

    def _work(self) -> None:
        # A function of its own: what was done must not stay in memory for as long as nothing more comes.
        while self._do_what_waits():
            pass

    def _do_what_waits(self) -> bool:
        """Wait for jobs, and do those that are there. False once told to stop."""
        jobs = [self._queue.get()]
        while len(jobs) < MAX_JOBS_AT_ONCE and jobs[-1].kind in (Kind.WRITE, Kind.READ, Kind.DURABLE):
            try:
                jobs.append(self._queue.get_nowait())
            except Empty:
                break
        last = jobs.pop() if jobs[-1].kind in (Kind.ALONE, Kind.STOP) else None
        if jobs:
            self._carry_out(jobs)
        if last is not None and last.kind is Kind.ALONE:
            self._carry_out_alone(last)
        elif last is not None:
            self._syncer.stop()
            self._connection.close()
            last.outcome.set_result(None)
            return False
        return True

    def _carry_out(self, jobs: list[Job]) -> None:
        try:
            results = self._transact(jobs)
        except sqlite3.Error as error:
            if primary_code(error) == 0 and self._connection.text_factory is str:
                # A damaged letter in some row, which is that row's own trouble.
                read_any_text(self._connection)
                self._carry_out(jobs)
                return
            if not self.is_kept:
                # Memory itself failed: there is nothing left to fall back on.
                self._fail(jobs, error)
                return
            self._leave_file(error)
            try:
                results = self._transact(jobs)
            except sqlite3.Error as again:
                self._fail(jobs, again)
                return
        if not self.is_kept:
            self._unkept += [job for job in jobs if job.kind is not Kind.READ]
        for job, result, mistake in results:
            if mistake is not None:
                self._fail([job], mistake)
            elif job.kind is Kind.DURABLE and self.is_kept:
                self._syncer.sync(partial(job.outcome.set_result, result))
            else:
                job.outcome.set_result(result)

    def _transact(self, jobs: list[Job]) -> list[tuple[Job, Any, BaseException | None]]:
        """Do the jobs in one transaction. What a job raises, unless SQLite does, is that job's own outcome."""
        only_reads = all(job.kind is Kind.READ for job in jobs)
        connection = self._connection
        try:
            connection.execute("BEGIN" if only_reads else "BEGIN IMMEDIATE")
            results = [_outcome(job, connection) for job in jobs]
            connection.execute("COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        self.has_written = self.has_written or not only_reads
        return results

    def _carry_out_alone(self, job: Job) -> None:
        try:
            job.outcome.set_result(job.run(self._connection))
        except (sqlite3.Error, OSError):
            # A backup that can't be written, a file that still can't be opened: the next time will do.
            job.outcome.set_result(None)

    def _fail(self, jobs: list[Job], error: BaseException) -> None:
        for job in jobs:
            if isinstance(error, Unreadable) and not job.is_awaited:
                self.notices.append(f"This could not be saved: {error}.")
            elif not job.is_awaited:
                self.failure = error
            job.outcome.set_exception(error)

    def _leave_file(self, error: sqlite3.Error) -> None:
        """Go on in memory, with a copy of what was in the file if that can still be read."""
        is_damaged = is_at_fault(error)
        try:
            memory = empty_in_memory() if is_damaged else copy_in_memory(self._connection)
        except sqlite3.Error:
            memory = empty_in_memory()
        self._connection.close()
        self._connection, self.is_kept = memory, False
        self.notices.append(
            "Your save file is damaged; what you play now is kept in memory until a new one is begun."
            if is_damaged
            else unkept(error)
        )

    def _return_to_file(self) -> None:
        opened = open_library(self.folder)
        if not opened.is_kept:
            opened.connection.close()
            return
        memory, self._connection = self._connection, opened.connection
        over_again = [Job(job.kind, job.run, Future()) for job in self._unkept]
        try:
            self._transact(over_again)
        except sqlite3.Error:
            opened.connection.close()
            self._connection = memory
            return
        memory.close()
        self.is_kept, self._unkept = True, []
        if opened.trouble:
            self.notices.append(opened.trouble)
        self.notices.append("Saving works again. Nothing was lost.")


def _outcome(job: Job, connection: sqlite3.Connection) -> tuple[Job, Any, BaseException | None]:
    try:
        return job, job.run(connection), None
    except Exception as mistake:
        # The file's trouble (Operational, or the bare kind) ends the transaction; any other mistake is this job's own,
        # told to whoever waits for it, or raised by the library's next call.
        if isinstance(mistake, sqlite3.OperationalError) or type(mistake) is sqlite3.DatabaseError:
            raise
        return job, None, mistake


def _nothing(_: sqlite3.Connection) -> None:
    return None
