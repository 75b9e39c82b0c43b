#include "ui/health/ReportSettings.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/words/Language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

ReportSettings::ReportSettings(QWidget* parent)
    : QWidget(parent)
    , m_sectionsHeader(new SectionHeader({}))
    , m_languageHeader(new SectionHeader({}))
    , m_language(new QComboBox)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sectionsHeader);
    addSection("reportSummary", &ReportOptions::summary);
    addSection("reportFindings", &ReportOptions::findings);
    addSection("reportTopology", &ReportOptions::topology);
    addSection("reportSlots", &ReportOptions::slotMap);
    addSection("reportNodes", &ReportOptions::nodes);
    column->addSpacing(8);
    column->addWidget(m_languageHeader);
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    m_language->addItem(QString());
    for (const QString& name : Language::available())
        m_language->addItem(QLocale(name).nativeLanguageName(), name); // by its own name, as in the menu
    column->addWidget(m_language);
    column->addSpacing(8);
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Html, ExportFormat::Json})
        addButton(format);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportSettings::changed);
    retranslate();
}

void ReportSettings::addSection(const char* name, bool ReportOptions::*option)
{
    auto* const box = new QCheckBox;
    box->setObjectName(QLatin1String(name));
    box->setChecked(m_options.*option);
    layout()->addWidget(box);
    m_sections.push_back({box, option});
    connect(box, &QCheckBox::toggled, this, [this, option](bool wanted) {
        m_options.*option = wanted;
        Q_EMIT changed();
    });
}

void ReportSettings::addButton(ExportFormat format)
{
    auto* const button = new QPushButton;
    button->setObjectName(QStringLiteral("reportExport%1").arg(formatName(format)));
    const bool isMain = format == ExportFormat::Pdf;
    if (isMain)
        button->setProperty("look", QStringLiteral("primary"));
    button->setIcon(isMain ? iconOnAccent(IconName::ActionExport) : icon(IconName::ActionExport));
    layout()->addWidget(button);
    m_buttons.emplace_back(format, button);
    connect(button, &QPushButton::clicked, this, [this, format] { Q_EMIT exportRequested(format); });
}

QString ReportSettings::language() const
{
    return m_language->currentData().toString();
}

void ReportSettings::setExportable(bool exportable)
{
    for (const auto& [format, button] : m_buttons)
        button->setEnabled(exportable);
}

void ReportSettings::setHasSlots(bool hasSlots)
{
    for (const Section& section : m_sections) {
        if (section.option == &ReportOptions::slotMap)
            section.box->setEnabled(hasSlots);
    }
}

void ReportSettings::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReportSettings::retranslate()
{
    m_sectionsHeader->setTitle(tr("Parts of the report"));
    m_languageHeader->setTitle(tr("Language of the report"));
    const QStringList names{tr("Summary"), tr("Findings"), tr("Topology"), tr("Slots"), tr("Nodes")};
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i].box->setText(names[static_cast<qsizetype>(i)]);
    m_language->setItemText(0, tr("As in the window"));
    m_language->setAccessibleName(tr("Language of the report"));
    for (const auto& [format, button] : m_buttons)
        //: %1: "PDF"
        button->setText(tr("Export %1").arg(formatName(format)));
}

} // namespace quorate
