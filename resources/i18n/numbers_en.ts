<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en_US">
  <context>
    <name>Agreeing</name>
    <message numerus="yes">
      <source>Change %n link(s)</source>
      <translation>
        <numerusform>Change %n link</numerusform>
        <numerusform>Change %n links</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Arranging</name>
    <message numerus="yes">
      <source>Put %n article(s) on “%1”</source>
      <translation>
        <numerusform>Put %n article on “%1”</numerusform>
        <numerusform>Put %n articles on “%1”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Moved %n cards to “%2”</source>
      <translation>
        <numerusform>Moved %n card to “%2”</numerusform>
        <numerusform>Moved %n cards to “%2”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Took %n cards off “%2”</source>
      <translation>
        <numerusform>Took %n card off “%2”</numerusform>
        <numerusform>Took %n cards off “%2”</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArrivalsStrip</name>
    <message numerus="yes">
      <source>More than %n new, click to let them in</source>
      <translation>
        <numerusform>More than %n new, click to let them in</numerusform>
        <numerusform>More than %n new, click to let them in</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new, click to let them in</source>
      <translation>
        <numerusform>%n new, click to let them in</numerusform>
        <numerusform>%n new, click to let them in</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AuthorRecord</name>
    <message numerus="yes">
      <source>%n comment(s) by “%1”</source>
      <translation>
        <numerusform>%n comment by “%1”</numerusform>
        <numerusform>%n comments by “%1”</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BoardMenu</name>
    <message numerus="yes">
      <source>It is live with %n card(s): with the next publication it leaves the page. The articles stay. Undo brings the board back with its cards.</source>
      <translation>
        <numerusform>It is live with %n card: with the next publication it leaves the page. The articles stay. Undo brings the board back with its cards.</numerusform>
        <numerusform>It is live with %n cards: with the next publication it leaves the page. The articles stay. Undo brings the board back with its cards.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Boards</name>
    <message numerus="yes">
      <source>%n page(s)</source>
      <translation>
        <numerusform>%n page</numerusform>
        <numerusform>%n pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n added</source>
      <translation>
        <numerusform>%n added</numerusform>
        <numerusform>%n added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n removed</source>
      <translation>
        <numerusform>%n removed</numerusform>
        <numerusform>%n removed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n moved</source>
      <translation>
        <numerusform>%n moved</numerusform>
        <numerusform>%n moved</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n retitled</source>
      <translation>
        <numerusform>%n retitled</numerusform>
        <numerusform>%n retitled</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n edited</source>
      <translation>
        <numerusform>%n edited</numerusform>
        <numerusform>%n edited</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n kept off</source>
      <translation>
        <numerusform>%n kept off</numerusform>
        <numerusform>%n kept off</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n let in again</source>
      <translation>
        <numerusform>%n let in again</numerusform>
        <numerusform>%n let in again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Title %n too long</source>
      <translation>
        <numerusform>Title %n too long</numerusform>
        <numerusform>Title %n too long</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h left</source>
      <translation>
        <numerusform>%n h left</numerusform>
        <numerusform>%n h left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min ago</source>
      <translation>
        <numerusform>%n min ago</numerusform>
        <numerusform>%n min ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n h ago</source>
      <translation>
        <numerusform>%n h ago</numerusform>
        <numerusform>%n h ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n d ago</source>
      <translation>
        <numerusform>%n d ago</numerusform>
        <numerusform>%n d ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Bringing</name>
    <message numerus="yes">
      <source>%Ln picture(s) brought in</source>
      <translation>
        <numerusform>%Ln picture brought in</numerusform>
        <numerusform>%Ln pictures brought in</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BringingIn</name>
    <message numerus="yes">
      <source>%Ln article(s) brought in.</source>
      <translation>
        <numerusform>%Ln article brought in.</numerusform>
        <numerusform>%Ln articles brought in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln part(s) left out.</source>
      <translation>
        <numerusform>%Ln part was left out.</numerusform>
        <numerusform>%Ln parts were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s) came in.</source>
      <translation>
        <numerusform>%n comment came in.</numerusform>
        <numerusform>%n comments came in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) were articles.</source>
      <translation>
        <numerusform>%n file was an article.</numerusform>
        <numerusform>%n files were articles.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n were left out.</source>
      <translation>
        <numerusform>%n was left out.</numerusform>
        <numerusform>%n were left out.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BulkEditing</name>
    <message numerus="yes">
      <source>%Ln article(s) changed</source>
      <translation>
        <numerusform>%Ln article changed</numerusform>
        <numerusform>%Ln articles changed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CardDrawer</name>
    <message numerus="yes">
      <source>%n character(s) too long for its place</source>
      <translation>
        <numerusform>%n character too long for its place</numerusform>
        <numerusform>%n characters too long for its place</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CardListModel</name>
    <message numerus="yes">
      <source>%n more by the rule “%1”</source>
      <translation>
        <numerusform>%n more by the rule “%1”</numerusform>
        <numerusform>%n more by the rule “%1”</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ColumnPlan</name>
    <message numerus="yes">
      <source>%n column(s)</source>
      <translation>
        <numerusform>%n column</numerusform>
        <numerusform>%n columns</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n comment</numerusform>
        <numerusform>%n comments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n card(s)</source>
      <translation>
        <numerusform>%n card</numerusform>
        <numerusform>%n cards</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n link(s) to pages that move</source>
      <translation>
        <numerusform>%n link to pages that move</numerusform>
        <numerusform>%n links to pages that move</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n link(s) in texts to pages that move</source>
      <translation>
        <numerusform>%n link in texts to pages that move</numerusform>
        <numerusform>%n links in texts to pages that move</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n page(s) to write at the next publication</source>
      <translation>
        <numerusform>about %n page to write at the next publication</numerusform>
        <numerusform>about %n pages to write at the next publication</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) will change</source>
      <translation>
        <numerusform>%n address will change</numerusform>
        <numerusform>%n addresses will change</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n redirect(s) will be left at the old addresses</source>
      <translation>
        <numerusform>%n redirect will be left at the old address</numerusform>
        <numerusform>%n redirects will be left at the old addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n column page(s) will go</source>
      <translation>
        <numerusform>%n column page will go</numerusform>
        <numerusform>%n column pages will go</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… and %n more</source>
      <translation>
        <numerusform>… and %n more</numerusform>
        <numerusform>… and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ColumnTreeModel</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ColumnsPanel</name>
    <message numerus="yes">
      <source>%n column(s)</source>
      <translation>
        <numerusform>%n column</numerusform>
        <numerusform>%n columns</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CommentDelegate</name>
    <message numerus="yes">
      <source>reported %n time(s)</source>
      <translation>
        <numerusform>reported %n time</numerusform>
        <numerusform>reported %n times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n link(s)</source>
      <translation>
        <numerusform>%n link</numerusform>
        <numerusform>%n links</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CommentWords</name>
    <message numerus="yes">
      <source>%Ln comment(s) put back</source>
      <translation>
        <numerusform>%Ln comment put back</numerusform>
        <numerusform>%Ln comments put back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln comment(s) approved</source>
      <translation>
        <numerusform>%Ln comment approved</numerusform>
        <numerusform>%Ln comments approved</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln comment(s) rejected</source>
      <translation>
        <numerusform>%Ln comment rejected</numerusform>
        <numerusform>%Ln comments rejected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln comment(s) called spam</source>
      <translation>
        <numerusform>%Ln comment called spam</numerusform>
        <numerusform>%Ln comments called spam</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln comment(s) put into the trash</source>
      <translation>
        <numerusform>%Ln comment put into the trash</numerusform>
        <numerusform>%Ln comments put into the trash</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CommentsPanel</name>
    <message numerus="yes">
      <source>%n reply(s) begun and not sent</source>
      <translation>
        <numerusform>%n reply begun and not sent</numerusform>
        <numerusform>%n replies begun and not sent</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DayChart</name>
    <message numerus="yes">
      <source>%n comment(s) in the last 14 days</source>
      <translation>
        <numerusform>%n comment in the last 14 days</numerusform>
        <numerusform>%n comments in the last 14 days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n comment</numerusform>
        <numerusform>%n comments</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DetailPane</name>
    <message numerus="yes">
      <source>with %n column(s) below it</source>
      <translation>
        <numerusform>with %n column below it</numerusform>
        <numerusform>with %n columns below it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Conversation of %n</source>
      <extracomment>So much of a long conversation stands here, around the comment itself.</extracomment>
      <translation>
        <numerusform>Conversation of %n</numerusform>
        <numerusform>Conversation of %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more in this conversation</source>
      <translation>
        <numerusform>and %n more in this conversation</numerusform>
        <numerusform>and %n more in this conversation</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message numerus="yes">
      <source>%Ln article(s) written</source>
      <translation>
        <numerusform>%Ln article written</numerusform>
        <numerusform>%Ln articles written</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Freeing</name>
    <message numerus="yes">
      <source>%Ln file(s) belong to pictures taken out of the library more than %2 days ago, which nothing shows any more. Once they are gone, their taking out cannot be undone.</source>
      <translation>
        <numerusform>%Ln file belongs to a picture taken out of the library more than %2 days ago, which nothing shows any more. Once it is gone, its taking out cannot be undone.</numerusform>
        <numerusform>%Ln files belong to pictures taken out of the library more than %2 days ago, which nothing shows any more. Once they are gone, their taking out cannot be undone.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Gestures</name>
    <message numerus="yes">
      <source>%Ln article(s) put into the trash</source>
      <extracomment>From so many on it takes longer than a moment, and a strip shows how far it is. Text, and whether it can be undone. An article to be opened for writing, or for its history. An article of which is asked where it stands on the site, and why not elsewhere. An article whose review sheet is to be seen. A story just made. Fields of everything selected are to be changed; words in it to be replaced. What is selected is to go out: `copy`, `print`, `docx` or `md`.</extracomment>
      <translation>
        <numerusform>%Ln article put into the trash</numerusform>
        <numerusform>%Ln articles put into the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln article(s) taken out of the trash</source>
      <translation>
        <numerusform>%Ln article taken out of the trash</numerusform>
        <numerusform>%Ln articles taken out of the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln article(s) withdrawn</source>
      <translation>
        <numerusform>%Ln article withdrawn</numerusform>
        <numerusform>%Ln articles withdrawn</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln article(s) released; readers see them when the site is published</source>
      <translation>
        <numerusform>%Ln article released; readers see it when the site is published</numerusform>
        <numerusform>%Ln articles released; readers see them when the site is published</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln article(s) moved to {column}</source>
      <translation>
        <numerusform>%Ln article moved to {column}</numerusform>
        <numerusform>%Ln articles moved to {column}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Flags of %Ln article(s) changed</source>
      <translation>
        <numerusform>Flags of %Ln article changed</numerusform>
        <numerusform>Flags of %Ln articles changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Created %n column(s)</source>
      <translation>
        <numerusform>Created %n column</numerusform>
        <numerusform>Created %n columns</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Keyboard</name>
    <message numerus="yes">
      <source>%n cards are cut: paste them where they shall stand</source>
      <translation>
        <numerusform>%n card is cut: paste it where it shall stand</numerusform>
        <numerusform>%n cards are cut: paste them where they shall stand</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Lane</name>
    <message numerus="yes">
      <source>Launch %n</source>
      <translation>
        <numerusform>Launch %n</numerusform>
        <numerusform>Launch %n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LanesPane</name>
    <message numerus="yes">
      <source>%n board(s) differ from what is live</source>
      <translation>
        <numerusform>%n board differs from what is live</numerusform>
        <numerusform>%n boards differ from what is live</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LeftOver</name>
    <message numerus="yes">
      <source>%n text(s) could not be saved the last time. They are kept.</source>
      <translation>
        <numerusform>%n text could not be saved the last time. It is kept.</numerusform>
        <numerusform>%n texts could not be saved the last time. They are kept.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message numerus="yes">
      <source>Mark %n picture(s)</source>
      <translation>
        <numerusform>Mark %n picture</numerusform>
        <numerusform>Mark %n pictures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n picture(s) marked</source>
      <translation>
        <numerusform>%n picture marked</numerusform>
        <numerusform>%n pictures marked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Replaced in %Ln place(s)</source>
      <translation>
        <numerusform>Replaced in %Ln place</numerusform>
        <numerusform>Replaced in %Ln places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left as they are (too narrow)</source>
      <translation>
        <numerusform>%n left as it is (too narrow)</numerusform>
        <numerusform>%n left as they are (too narrow)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MediaPanel</name>
    <message numerus="yes">
      <source>%n picture(s)</source>
      <translation>
        <numerusform>%n picture</numerusform>
        <numerusform>%n pictures</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OutlineDialog</name>
    <message numerus="yes">
      <source>Create %n column(s)</source>
      <translation>
        <numerusform>Create %n column</numerusform>
        <numerusform>Create %n columns</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PackageDialog</name>
    <message numerus="yes">
      <source>Merge %n change(s)</source>
      <translation>
        <numerusform>Merge %n change</numerusform>
        <numerusform>Merge %n changes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n address(es) will change and leave redirects.</source>
      <translation>
        <numerusform>%n address will change and leave redirects.</numerusform>
        <numerusform>%n addresses will change and leave redirects.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n column(s) that are not in the file stay as they are.</source>
      <translation>
        <numerusform>%n column that is not in the file stays as it is.</numerusform>
        <numerusform>%n columns that are not in the file stay as they are.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Packaging</name>
    <message numerus="yes">
      <source>Exported %n column(s) to “%2”</source>
      <translation>
        <numerusform>Exported %n column to “%2”</numerusform>
        <numerusform>Exported %n columns to “%2”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>with %n picture(s), %4 MB</source>
      <translation>
        <numerusform>with %n picture, %4 MB</numerusform>
        <numerusform>with %n pictures, %4 MB</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mend these %n line(s) and try again. Nothing was changed.</source>
      <translation>
        <numerusform>Mend this line and try again. Nothing was changed.</numerusform>
        <numerusform>Mend these %n lines and try again. Nothing was changed.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Parting</name>
    <message numerus="yes">
      <source>Moved %n article(s) to “%1”</source>
      <translation>
        <numerusform>Moved %n article to “%1”</numerusform>
        <numerusform>Moved %n articles to “%1”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %n article(s) to “%1”?</source>
      <translation>
        <numerusform>Move %n article to “%1”?</numerusform>
        <numerusform>Move %n articles to “%1”?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %n article(s)</source>
      <translation>
        <numerusform>Move %n article</numerusform>
        <numerusform>Move %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %n article(s) to</source>
      <translation>
        <numerusform>Move %n article to</numerusform>
        <numerusform>Move %n articles to</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Split off %n article(s)</source>
      <translation>
        <numerusform>Split off %n article</numerusform>
        <numerusform>Split off %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Split off %n column(s)</source>
      <translation>
        <numerusform>Split off %n column</numerusform>
        <numerusform>Split off %n columns</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Pasting</name>
    <message numerus="yes">
      <source>%n picture(s) of it stand on other sites and may vanish there.</source>
      <translation>
        <numerusform>%n picture of it stands on another site and may vanish there.</numerusform>
        <numerusform>%n pictures of it stand on other sites and may vanish there.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n picture(s) did not come along; insert them from their files.</source>
      <translation>
        <numerusform>%n picture did not come along; insert it from its file.</numerusform>
        <numerusform>%n pictures did not come along; insert them from their files.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n picture(s) taken in.</source>
      <translation>
        <numerusform>%n picture taken in.</numerusform>
        <numerusform>%n pictures taken in.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PoolPane</name>
    <message numerus="yes">
      <source>Search %n article(s)…</source>
      <translation>
        <numerusform>Search %n article…</numerusform>
        <numerusform>Search %n articles…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Publishing</name>
    <message numerus="yes">
      <source>%n open note(s)</source>
      <translation>
        <numerusform>%n open note</numerusform>
        <numerusform>%n open notes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message numerus="yes">
      <source>… and %n more</source>
      <translation>
        <numerusform>… and %n more</numerusform>
        <numerusform>… and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SendingOut</name>
    <message numerus="yes">
      <source>%n comment(s) written to {file}.</source>
      <translation>
        <numerusform>%n comment written to {file}.</numerusform>
        <numerusform>%n comments written to {file}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n do not fit this form and stay here.</source>
      <translation>
        <numerusform>%n does not fit this form and stays here.</numerusform>
        <numerusform>%n do not fit this form and stay here.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SplitDialog</name>
    <message numerus="yes">
      <source>The %n article(s) chosen in the list</source>
      <translation>
        <numerusform>The article chosen in the list</numerusform>
        <numerusform>The %n articles chosen in the list</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Surgery</name>
    <message numerus="yes">
      <source>Move and change %n address(es)</source>
      <translation>
        <numerusform>Move and change %n address</numerusform>
        <numerusform>Move and change %n addresses</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n column(s)</source>
      <translation>
        <numerusform>Delete %n column</numerusform>
        <numerusform>Delete %n columns</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n address(es)</source>
      <translation>
        <numerusform>Change %n address</numerusform>
        <numerusform>Change %n addresses</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Telling</name>
    <message numerus="yes">
      <source>%n waiting</source>
      <translation>
        <numerusform>%n waiting</numerusform>
        <numerusform>%n waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s), newest first</source>
      <translation>
        <numerusform>%n comment, newest first</numerusform>
        <numerusform>%n comments, newest first</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decision(s) taken back</source>
      <translation>
        <numerusform>%n decision taken back</numerusform>
        <numerusform>%n decisions taken back</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Toolbar</name>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selected</numerusform>
        <numerusform>%n selected</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message numerus="yes">
      <source>%n stories with changes not released</source>
      <translation>
        <numerusform>%n story with changes not released</numerusform>
        <numerusform>%n stories with changes not released</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Undoing</name>
    <message numerus="yes">
      <source>This decision was made on %n comment(s) together.</source>
      <extracomment>What Z takes back: what was done at this desk, whatever else was done meanwhile.</extracomment>
      <translation>
        <numerusform>This decision was made on %n comment.</numerusform>
        <numerusform>This decision was made on %n comments together.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take all %n back</source>
      <translation>
        <numerusform>Take all %n back</numerusform>
        <numerusform>Take all %n back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Taking back %n decision(s)…</source>
      <translation>
        <numerusform>Taking back %n decision…</numerusform>
        <numerusform>Taking back %n decisions…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take back only the %n untouched</source>
      <translation>
        <numerusform>Take back only the %n untouched</numerusform>
        <numerusform>Take back only the %n untouched</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of these comments were changed again later.</source>
      <translation>
        <numerusform>%n of these comments was changed again later.</numerusform>
        <numerusform>%n of these comments were changed again later.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Verbs</name>
    <message numerus="yes">
      <source>Replaced in %Ln place(s)</source>
      <translation>
        <numerusform>Replaced in %Ln place</numerusform>
        <numerusform>Replaced in %Ln places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln released article(s) wait for their next release</source>
      <translation>
        <numerusform>%Ln released article waits for its next release</numerusform>
        <numerusform>%Ln released articles wait for their next release</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln picture(s) taken out</source>
      <translation>
        <numerusform>%Ln picture taken out</numerusform>
        <numerusform>%Ln pictures taken out</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WordFiles</name>
    <message numerus="yes">
      <source>%n word(s) came in, switched off.</source>
      <translation>
        <numerusform>%n word came in, switched off.</numerusform>
        <numerusform>%n words came in, switched off.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s) came in.</source>
      <translation>
        <numerusform>%n word came in.</numerusform>
        <numerusform>%n words came in.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n were left out.</source>
      <translation>
        <numerusform>%n was left out.</numerusform>
        <numerusform>%n were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s) written to {file}.</source>
      <translation>
        <numerusform>%n word written to {file}.</numerusform>
        <numerusform>%n words written to {file}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WordGestures</name>
    <message numerus="yes">
      <source>%n word(s) removed.</source>
      <translation>
        <numerusform>%n word removed.</numerusform>
        <numerusform>%n words removed.</numerusform>
      </translation>
    </message>
  </context>
</TS>