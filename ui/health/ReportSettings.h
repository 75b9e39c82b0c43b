#pragma once

#include "ui/health/ReportOrder.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace quorate {

class SectionHeader;

/// What shall stand in a report, in which language, and the buttons that write it.
class ReportSettings : public QWidget {
    Q_OBJECT

public:
    explicit ReportSettings(QWidget* parent = nullptr);

    const ReportOptions& options() const { return m_options; }
    /// A name out of Language::available(); empty: the window's.
    QString language() const;

    void setExportable(bool exportable);
    /// There is a cluster whose slots can be shown.
    void setHasSlots(bool hasSlots);

Q_SIGNALS:
    void changed();
    void exportRequested(quorate::ExportFormat format);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A check box and the option that it stands for.
    struct Section {
        QCheckBox* box;
        bool ReportOptions::*option;
    };

    void addSection(const char* name, bool ReportOptions::*option);
    void addButton(ExportFormat format);
    void retranslate();

    ReportOptions m_options;
    SectionHeader* m_sectionsHeader;
    SectionHeader* m_languageHeader;
    std::vector<Section> m_sections;
    QComboBox* m_language;
    std::vector<std::pair<ExportFormat, QPushButton*>> m_buttons;
};

} // namespace quorate
