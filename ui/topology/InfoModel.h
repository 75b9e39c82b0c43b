#pragma once

#include "core/topology/Info.h"

#include <QAbstractItemModel>

#include <memory>

namespace quorate {

/// INFO as a tree of two levels: sections, and their fields with values. Brought up to date in place: fields
/// and sections are inserted, removed and changed, so that selection, folding and scroll survive polling. GUI
/// thread.
class InfoModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, ColumnCount };

    explicit InfoModel(QObject* parent = nullptr);

    /// Null shows nothing.
    void setInfo(const std::shared_ptr<const Info>& info);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Field {
        QString name;
        QString value; ///< as the server sent it, made safe to show
    };
    struct Section {
        QString name;
        QList<Field> fields;
        quintptr id = 0; ///< names the section in an index, whatever row it has
    };

    static QList<Section> sectionsOf(const Info& info);
    static QList<Field> fieldsOf(const Info::Section& section, qsizetype most);
    int rowOfSection(quintptr id) const;
    void arrangeSections(const QList<Section>& wanted);
    void arrangeFields(int sectionRow, const QList<Field>& wanted);
    QVariant sectionData(const Section& section, int column, int role) const;
    QVariant fieldData(const Field& field, int column, int role) const;

    QList<Section> m_sections;
    quintptr m_nextId = 1;
};

} // namespace quorate
