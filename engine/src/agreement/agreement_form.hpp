// SPDX-License-Identifier: Apache-2.0
//
// What reading takes from a vocabulary, whatever document is read.
#pragma once

#include "agreement/members.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/model/document_shape.hpp"

namespace placet {

struct AgreementForm::Parts {
  const Rulebook& rulebook;
  VocabularyPlaces places;
  DocumentShape shape;
};

}  // namespace placet
