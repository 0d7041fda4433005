"""What several pages share: items, boards, blocks, the frame around a page."""
