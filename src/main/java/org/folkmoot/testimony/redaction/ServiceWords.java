package org.folkmoot.testimony.redaction;

import java.util.Arrays;
import java.util.Set;

/** Words of illness, care, housing, benefits and daily life that lists of everyday English lack. Put together by hand. */
final class ServiceWords {

    private static final Set<String> WORDS =
            Set.copyOf(Arrays.asList("""
            abundance accessibly accommodate accommodating ache addiction adjustment admin advocacy advocate aftercare aftermath aggression agency ailment airway
            alcohol alcoholic allergic allergy allotment ambulance ambulatory anaemia anaesthetic anaphylaxis ancillary angina ankle anorexia antenatal anti
            antibiotic anticoagulant antidepressant antipsychotic anxiety appalling approachable aripiprazole arrears arthritis asbo aspirin assessor asthma asylum
            attendance attentive audiology autism autistic awesome babysit backlog banding bandage banter basement bathing bedbound bedridden bedroom bedsit behavioural
            beneficial benign bereaved bereavement betterment bingo biopsy bipolar bladder bleeding blister blood bowel bowels braille breastfeed breathless bronchitis
            bullies bunion buzzer caesarean calming calorie canteen cannula carbohydrate cardiac cardiology caregiver caretaker cataract catheter catering cellulitis
            ceiling cerebral chaotic chaplaincy charger chatty chemo chemotherapy childcare childminder chiropodist chiropractor cholesterol chronic citalopram
            clinician clinical clot coaching codeine cognitive colitis collapse colonoscopy colposcopy comfy commode communal communicative compassion compassionate compulsory
            concussion condescending consultation contagious continence contraception controlling coordinated coroner coronavirus counsellor counselling courteous creche
            crutch cubicle curfew cyst daycare daughter debrief debtor defibrillator dehydrated delirium dementia demeanour dental dentistry depot dermatology detox
            deteriorate detrimental diabetes diabetic diabolical diagnose diagnosed diagnosis diagnostic dialysis diarrhoea diazepam dietary digital disability disabled discharge
            discharged discourteous dismissive disrespectful dispenser district dizzy dizziness dosage dosette downstairs dressings drip drowsy dynamics dyslexia dyslexic
            dysphagia dyspraxia eczema efficient elastic elderly eligibility eligible embolism emphatic empathetic empathic empathy empowerment endocrinology endoscopy
            engagement enuresis epilepsy epileptic equality erratic ethnicity eviction exacerbate excruciating exemplary exhausting fabulous facilitator faultless faeces
            fibromyalgia fluoxetine flu foodbank forensic formulaic fortnightly foster fracture fracture friendliness frightening furlough gastric gastro geriatric gluten
            godsend granddaughter grandson gran gratitude grieving gynaecology haematology haemorrhage hallway handover handler hazardous healing healthcare heartbroken
            heartfelt helpline hepatitis hernia heroin hesitation hip histology holistic homecare homeless homelessness hormone hospice hospitality hostel hotline housing
            humiliating hydrotherapy hygiene hygienic hypo hypertension hysterectomy immaculate immeasurably impeccable incapacity incontinence incontinent induction infection
            infirmary inhaler inhumane initiative injection inpatient insomnia instructor insulin intake interpreter intensive internet interviewer intimidating intravenous invaluable
            isolation itchy jaundice keyworker kidney kindness knowledgeable laundry laxative leaflet learner lesion lethargic leukaemia lifeline lifesaver ligament listener
            lithium loneliness lonely lounge lovely lumbar lunchtime lupus lymph malnourished mammogram manic manual marvellous maternity mattress mealtime mediation medic
            medical medicate medication medicine melanoma memory meningitis menopause mentor methadone methodical metformin midwifery migraine mindful mindfulness mirtazapine miscarriage
            mobility morale morphine mould multidisciplinary myeloma mum naproxen narcolepsy nausea nebuliser negligence neglect neonatal neonate nervous neurology neurologist
            neuropathy newborn nicotine nighttime numbness nurse nursery nursing nutrition obese obesity observant occupational oedema ombudsman oncology ongoing online operator
            ophthalmology orthodontic orthopaedic orthotic orthotics osteoporosis outbreak outpatient outreach outstanding overdose overnight overstretched overweight oxygen
            pacemaker paediatric paediatrician paediatrics pain palliative palsy pancreatic pandemic panic paperwork paracetamol paralysed paramedic paranoia paranoid parenting
            parkrun paternity pathology pathway patience patient pensioner perinatal personable pessary phlebotomy phobia physical physio physiotherapist physiotherapy pilates
            pneumonia podiatric podiatrist podiatry polite politeness posture postnatal postural pregabalin premature prenatal prescribe prescription proactive probation professionalism
            prompt prostate prosthetic psoriasis psychosis psychosocial psychotherapy psychotic pulmonary punctual punctuality quetiapine questionnaire radiographer radiology
            radiotherapy ramp reablement readmitted reassurance reassuring receptionist recuperate redacted reenablement referral referrer reflective reflexology refuge refugee
            regression rehab rehabilitate rehabilitation rehousing reiki relapse relatable renal respectful respiratory respite responder responsive resus retina rheumatic rheumatology
            rheumatoid risperidone sanitary scan scary schizophrenia schizophrenic sciatica scoliosis screening seizure sensory sepsis septic sertraline sexual shingles shortage sickness
            signpost sincere sincerely sitter smear smoker snacks softener spasm specialist specialism speech speedy spinal spine spondylitis sprain stabilise stabilisation
            staff staffing stairlift stammer statin stent steroid stigma stillbirth stitches stoma stressful stroke stutter suicidal suicide supermarket superb supportive
            surgeon surgical suture sympathetic symptom syndrome syringe tablet talkative teamwork telecare telephone tenancy tenant tendon terminal terminally therapeutic therapist
            therapy thorough thoroughly thoughtful thoughtfulness thrombosis thyroid timely timeliness tinnitus tissue toilet toiletries tonsillitis tooth toothache tramadol
            transfusion transgender transphobic trauma traumatic traumatised treatment tremor triage trolley truthful tumour ulcer ultrasound umbilical unacceptable unannounced
            unapproachable unbelievable understaffed underweight uncaring unfriendly unhappy unhelpful unprofessional unresponsive unwell upmost urgent urinary urine urology
            vaccinate vaccination vaccine varicose vascular vein venlafaxine ventilator vertigo viral vomit vomiting voucher vulnerable waiting walker walk-in warmth welfare wheelchair
            whiteboard womb workbook workload worksheet workshop wound xray x-ray yoga zimmer zopiclone illegible unreadable
            appointments reception receptionists parking website app videos webinar handbook timetable drop-in follow-up check-up one-to-one face-to-face well-being wellbeing
            universal furlough payslip sanction landlord landlady lodger bailiff overpayment underpayment backdated carer's bedding cleanliness lanyard signage
            """.strip().split("\\s+", -1)));

    private ServiceWords() {}

    /** In lower case. */
    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
