"""WHAT a copy desk sees in a text: remarks, each with its place, its reason and what to write."""

from workstation.proof.copy_desk import CopyDesk, private_remarks
from workstation.proof.packs import Packs, read_packs
from workstation.proof.remark import Level, Remark

__all__ = ["CopyDesk", "Level", "Packs", "Remark", "private_remarks", "read_packs"]
