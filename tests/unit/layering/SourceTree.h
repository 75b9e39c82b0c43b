#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

/// What the build files and the includes of a source tree say about who may know whom. Reads only
/// CMakeLists.txt and sources under core/, ui/ and app/; needs no build.
class SourceTree {
public:
    /// `root` is the folder of the project; `qtIncludes` the one which has QtCore/, QtWidgets/ and so on.
    SourceTree(const QString& root, const QString& qtIncludes);

    /// One sentence for each place that breaks the plan of the house, in order of file name; empty when all
    /// is well.
    QStringList violations() const;

    /// Files of a CMake target, relative to the root.
    QSet<QString> filesOf(const QString& target) const;

private:
    void readTargets();
    QStringList violationsIn(const QString& file) const;
    QStringList namesakes() const;
    QString objectionToInclude(const QString& file, const QString& header, bool angled) const;
    QString objectionToLine(const QString& file, const QString& line) const;
    QString layerOf(const QString& file) const;
    QString qtModuleOf(const QString& header) const;

    QString m_root;
    QString m_qtIncludes;
    QHash<QString, QString> m_targetOf; ///< by file
};
