"""An entry of the glossary as rich text, in the colours of the theme in force."""

from html import escape

from models.language import glossary, languages
from models.language.glossary import Entry
from models.language.text import joined, tr
from ui.look import theme


def written(entry: Entry) -> str:
    """Term, explanation and formula, and the entries to read next, as links to their ids."""
    colours = theme.current()
    parts = [_title(entry), f"<p style='margin:6px 0 0 0'>{escape(entry.explanation)}</p>"]
    if entry.formula:
        parts.append(
            f"<table cellpadding='7' style='margin-top:9px; background:{colours.chip}'>"
            f"<tr><td>{escape(entry.formula)}</td></tr></table>"
        )
    if entry.see:
        others = (glossary.entry(term) for term in entry.see)
        see = tr("See also: {0}").format(joined(link(other.id, other.term) for other in others))
        parts.append(f"<p style='margin:10px 0 0 0; color:{colours.muted}'>{see}</p>")
    return "".join(parts)


def link(to: str, text: str) -> str:
    """A link, underlined only by its colour. to: the id of an entry, or what the reader of the link knows."""
    return f"<a href='{to}' style='color:{theme.current().accent}; text-decoration:none'>{escape(text)}</a>"


def _title(entry: Entry) -> str:
    """The term, and in other languages how it is called in English, as books and programs say it so."""
    title = f"<span style='font-size:{theme.TITLE}px; font-weight:600'>{escape(entry.term)}</span>"
    english = glossary.entries(languages.ENGLISH)[entry.id].term
    if english.casefold() in entry.term.casefold():
        return f"<p style='margin:0'>{title}</p>"
    muted = f"<span style='color:{theme.current().muted}'>{escape(english)}</span>"
    return f"<p style='margin:0'>{title}&nbsp; {muted}</p>"
