"""WHAT a copy desk sees in a text: remarks, each with its place, its reason and what to write."""

from workstation.proof.copy_desk import CopyDesk
from workstation.proof.packs import Packs, read_packs
from workstation.proof.remark import Level, Remark
from workstation.proof.wording import HouseWord

__all__ = ["CopyDesk", "HouseWord", "Level", "Packs", "Remark", "read_packs"]
