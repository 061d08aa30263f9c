"""The data files of an academic site, checked against the schemas that they name."""

from pykyll.academic.checking import data_failures, data_findings

__all__ = ["data_failures", "data_findings"]
