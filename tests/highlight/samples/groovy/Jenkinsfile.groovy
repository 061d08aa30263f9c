#!/usr/bin/env groovy
// Builds the package, tests it and uploads what a tag names.
pipeline {
    agent { docker { image 'python:3.12' } }
    options {
        timeout(time: 30, unit: 'MINUTES')
        timestamps()
    }
    environment {
        CACHE = "${env.WORKSPACE}/.cache"
    }
    stages {
        stage('Test') {
            steps {
                sh 'python -m pip install -e .'
                sh '''
                    python -m pytest \
                        --junitxml=report.xml
                '''
            }
        }
        stage('Upload') {
            when { buildingTag() }
            steps {
                script {
                    def version = env.TAG_NAME.replaceFirst(/^v/, '')
                    for (int i = 0; i < 3; i++) {
                        try { upload(version); break } catch (IOException e) { echo "try ${i}: $e.message" }
                    }
                }
            }
        }
    }
}

void upload(String version) {
    if (version ==~ /\d+\.\d+/ && version != null) sh "twine upload dist/*${version}*"
}
