// What nearly every test includes: compiled once.
#pragma once

#include "core/pch_core.h"

#include <QSignalSpy>
#include <QTest>
