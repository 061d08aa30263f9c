"""The data files of an academic site, checked against the schemas that they name."""

from pykyll.academic.findings import advice, data_failures, data_findings, lost_addresses

__all__ = ["advice", "data_failures", "data_findings", "lost_addresses"]
