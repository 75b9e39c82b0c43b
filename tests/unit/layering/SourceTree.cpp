#include "SourceTree.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace {

/// What the files of one layer may include.
struct Layer {
    QStringList layers; ///< of ours
    QStringList modules; ///< of Qt
};

// quorate_words and quorate_report belong to the upper floor but serve quoratectl too, which knows no
// widgets.
const QHash<QString, Layer>& layers()
{
    static const QString domain = u"quorate_domain"_qs;
    static const QString core = u"quorate_core"_qs;
    static const QString words = u"quorate_words"_qs;
    static const QString report = u"quorate_report"_qs;
    static const QString ui = u"quorate_ui"_qs;
    static const QStringList headless = {u"QtCore"_qs, u"QtNetwork"_qs, u"QtSql"_qs};
    static const QStringList painting = headless + QStringList{u"QtGui"_qs, u"QtSvg"_qs};
    static const QStringList windows =
        painting + QStringList{u"QtWidgets"_qs, u"QtPrintSupport"_qs, u"QtSvgWidgets"_qs};
    static const QHash<QString, Layer> all = {
        {domain, {{domain}, {u"QtCore"_qs}}},
        {core, {{domain, core}, headless}},
        {words, {{domain, core, words}, headless}},
        {report, {{domain, core, words, report}, painting}},
        {ui, {{domain, core, words, report, ui}, windows}},
        {u"quoratectl"_qs, {{domain, core, words, report, u"quoratectl"_qs}, painting}},
        {u"quorate"_qs, {{domain, core, words, report, ui, u"quorate"_qs}, windows}},
    };
    return all;
}

// Of QtCore and the standard library: what touches threads, files, processes, the clock or the event loop.
const QRegularExpression& impureHeader()
{
    static const QRegularExpression pattern(
        u"^(Q(Basic)?Timer|QElapsedTimer|QDeadlineTimer|QThread\\w*|Q\\w*Mutex\\w*|Q\\w*Semaphore|"
        u"QReadWriteLock|QWaitCondition"
        "|Q(Save|Temporary|Lock)?File|QTemporaryDir|QDir|QDirIterator|QFileInfo|QFileSystemWatcher|"
        "QFileDevice|QStandardPaths"
        "|QSettings|QProcess\\w*|Q(Core)?Application|QEventLoop|QObject|QSocketNotifier"
        "|thread|mutex|shared_mutex|condition_variable|future|semaphore|fstream|filesystem|ctime|cstdio|"
        "iostream"
        "|unistd\\.h|time\\.h|stdio\\.h|fcntl\\.h|signal\\.h|csignal|poll\\.h|sys/.*|netinet/.*|arpa/.*|hiredis/(async|net|sds)\\.h)$"_qs);
    return pattern;
}

const QRegularExpression& clockOrSleep()
{
    static const QRegularExpression pattern(
        u"_clock::now|::current(DateTime|Date|Time|MSecs|Secs)\\w*\\s*\\(|\\bstd::time\\s*\\(|\\bsleep_(for|until)\\b"_qs);
    return pattern;
}

const QRegularExpression& translation()
{
    static const QRegularExpression pattern(
        u"\\b(tr|qsTr|qtTrId|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\s*\\(|QCoreApplication::translate|Q_DECLARE_TR_FUNCTIONS"_qs);
    return pattern;
}

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString withoutComments(QString source)
{
    static const QRegularExpression block(u"/\\*.*?\\*/"_qs, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression line(u"(?<![:\"])//[^\\n]*"_qs);
    return source.remove(block).remove(line);
}

QStringList filesUnder(const QString& root, const QStringList& patterns)
{
    QStringList found;
    for (const QString& floor : {u"core"_qs, u"ui"_qs, u"app"_qs}) {
        QDirIterator all(root + u'/' + floor, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            found += QDir(root).relativeFilePath(all.next());
    }
    found.sort();
    return found;
}

bool isPrecompiledHeader(const QString& file)
{
    return QFileInfo(file).fileName().startsWith(u"pch_"_qs);
}

} // namespace

SourceTree::SourceTree(const QString& root, const QString& qtIncludes)
    : m_root(root)
    , m_qtIncludes(qtIncludes)
{
    readTargets();
}

void SourceTree::readTargets()
{
    static const QRegularExpression call(
        u"\\b(?:target_sources|add_library|add_executable|qt_add_library|qt_add_executable)\\s*\\(\\s*(\\w+)([^)]*)\\)"_qs);
    static const QRegularExpression comment(u"#[^\\n]*"_qs);
    static const QRegularExpression space(u"\\s+"_qs);
    for (const QString& list : filesUnder(m_root, {u"CMakeLists.txt"_qs})) {
        const QString folder = QFileInfo(list).path();
        QRegularExpressionMatchIterator calls =
            call.globalMatch(readAll(m_root + u'/' + list).remove(comment));
        while (calls.hasNext()) {
            const QRegularExpressionMatch match = calls.next();
            for (const QString& word : match.captured(2).split(space, Qt::SkipEmptyParts)) {
                if (word.endsWith(u".h"_qs) || word.endsWith(u".cpp"_qs))
                    m_targetOf.insert(QDir::cleanPath(folder + u'/' + word), match.captured(1));
            }
        }
    }
}

QSet<QString> SourceTree::filesOf(const QString& target) const
{
    const QStringList files = m_targetOf.keys(target);
    return {files.begin(), files.end()};
}

QStringList SourceTree::violations() const
{
    QStringList found;
    for (const QString& file : filesUnder(m_root, {u"*.h"_qs, u"*.cpp"_qs})) {
        if (isPrecompiledHeader(file))
            continue;
        if (m_targetOf.contains(file))
            found += violationsIn(file);
        else
            found += file + u": belongs to no target"_qs;
    }
    return found + namesakes();
}

/// Two classes of one name in our one namespace are taken for each other by the linker.
QStringList SourceTree::namesakes() const
{
    static const QRegularExpression definition(
        u"^(?:class|struct) (\\w+)(?: final)?\\s*(?::[^:;]|\\{)"_qs, QRegularExpression::MultilineOption);
    QStringList found;
    QHash<QString, QString> places;
    for (const QString& file : filesUnder(m_root, {u"*.h"_qs})) {
        auto definitions = definition.globalMatch(withoutComments(readAll(m_root + u'/' + file)));
        while (definitions.hasNext()) {
            const QString name = definitions.next().captured(1);
            if (places.contains(name))
                found += u"%1: %2 is also the name of a class in %3"_qs.arg(file, name, places.value(name));
            places.insert(name, file);
        }
    }
    return found;
}

QStringList SourceTree::violationsIn(const QString& file) const
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_qs);
    QStringList found;
    int number = 0;
    for (const QString& line : readAll(m_root + u'/' + file).split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        const QString objection = match.hasMatch()
            ? objectionToInclude(file, match.captured(2), match.captured(1) == u"<"_qs)
            : objectionToLine(file, withoutComments(line));
        if (!objection.isEmpty())
            found += u"%1:%2: %3"_qs.arg(file).arg(number).arg(objection);
    }
    return found;
}

/// The target's name; a target that has no layer of its own counts as what its floor may do.
QString SourceTree::layerOf(const QString& file) const
{
    const QString target = m_targetOf.value(file);
    if (layers().contains(target))
        return target;
    return file.startsWith(u"core/"_qs) ? u"quorate_core"_qs
        : file.startsWith(u"ui/"_qs)    ? u"quorate_ui"_qs
                                        : u"quorate"_qs;
}

/// "QtWidgets" for QLabel, QtWidgets/QLabel and qlabel.h; empty for what is not Qt's.
QString SourceTree::qtModuleOf(const QString& header) const
{
    if (header.startsWith(u"Qt"_qs) && QFileInfo(m_qtIncludes + u'/' + header.section(u'/', 0, 0)).isDir())
        return header.section(u'/', 0, 0);
    for (const QString& module : QDir(m_qtIncludes).entryList({u"Qt*"_qs}, QDir::Dirs)) {
        if (QFileInfo::exists(m_qtIncludes + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

QString SourceTree::objectionToInclude(const QString& file, const QString& header, bool angled) const
{
    const QString layer = layerOf(file);
    const Layer& may = layers().constFind(layer).value();
    if (header == u"qcustomplot.h"_qs)
        return file.startsWith(u"ui/charts/"_qs) ? QString() : u"only ui/charts may include qcustomplot.h"_qs;
    if (!angled) {
        const QString beside = QDir::cleanPath(QFileInfo(file).path() + u'/' + header);
        const QString included = m_targetOf.contains(header) ? header : beside;
        if (!m_targetOf.contains(included) || may.layers.contains(layerOf(included)))
            return {};
        return u"%1 may not include \"%2\" of %3"_qs.arg(layer, header, layerOf(included));
    }
    const QString module = qtModuleOf(header);
    if (!module.isEmpty() && !may.modules.contains(module))
        return u"%1 may not include <%2> of %3"_qs.arg(layer, header, module);
    if (layer == u"quorate_domain"_qs && impureHeader().match(header).hasMatch())
        return u"%1 is pure and may not include <%2>"_qs.arg(layer, header);
    return {};
}

QString SourceTree::objectionToLine(const QString& file, const QString& line) const
{
    // The clock's own file is where the domain's time comes from.
    if (layerOf(file) == u"quorate_domain"_qs && file != u"core/base/Clock.h"_qs
        && clockOrSleep().match(line).hasMatch())
        return u"quorate_domain is pure: time is an argument"_qs;
    if (file.startsWith(u"core/"_qs) && translation().match(line).hasMatch())
        return u"core does not speak to people: text is chosen in ui/ and app/"_qs;
    return {};
}
