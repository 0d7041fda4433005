<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing fits. Try the first letters of its pinyin.</source>
        <translation>没有找到。可以试试拼音首字母。</translation>
    </message>
    <message>
        <source>Search articles, columns, commands …</source>
        <translation>搜索稿件、栏目、命令…</translation>
    </message>
    <message>
        <source>Open an article or a column …</source>
        <translation>打开稿件或栏目…</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
</TS>
