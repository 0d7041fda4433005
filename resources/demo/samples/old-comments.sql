-- Part of a dump of the old system, damaged on purpose: one comment is of an article that is
-- not here, the other is cut short.
INSERT INTO `dede_feedback` VALUES
('1','9001','3','河边的风','没有这篇稿件','192.0.2.8','1','1795399200','0','0','2','feedback','0','好'),
('2','17','3','断在半路;
