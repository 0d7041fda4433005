"""The Editorial Workstation (采编工作站): a newsroom on one desktop, without a network."""

__version__ = "0.1.0"
